import { lowerThemes, sql, type Session } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { ProjectFolder } from '../project-folder.ts';

/**
 * Ids of themes that must not be shown now, whatever was found: those that a person has hidden, and those under which one stands
 * that was hidden since themes were last found, since its voices are still counted there.
 */
export async function hiddenThemes(
  session: Session,
  { project, themeEdits: { hidden } }: ProjectFolder,
): Promise<Set<string>> {
  const rows = await session.all(
    sql`SELECT DISTINCT upper_id, theme_id FROM ${lowerThemes} WHERE scope = ${project.id} ORDER BY upper_id, theme_id`,
    z.object({ upper_id: z.string(), theme_id: z.string() }),
  );
  const above = rows.filter(({ theme_id }) => hidden.includes(theme_id)).map(({ upper_id }) => upper_id);
  return new Set([...hidden, ...above]);
}
