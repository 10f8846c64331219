import { OTHERS } from '@hirogeru/nlp';
import { keptThemes, keptUppers, opinions, sql, type Vault } from '@hirogeru/store/vault';
import { z } from 'zod';
import { UsageError } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { opinionOf } from './theme-edits.ts';
import type { ThemeEdit } from './write-edit.ts';

/** @throws UsageError when an edit is about a theme or an answer that is not there; what is taken back may be gone */
export async function assertKnown(
  vault: Vault,
  { project, themeEdits }: ProjectFolder,
  { section, key, value }: ThemeEdit,
): Promise<void> {
  if (value === null) return;
  const known = await vault.all(
    sql`SELECT theme_id FROM ${keptThemes} WHERE scope = ${project.id}
      UNION SELECT upper_id FROM ${keptUppers} WHERE scope = ${project.id} ORDER BY 1`,
    z.object({ theme_id: z.string() }),
  );
  const themes = new Set([
    ...known.map(({ theme_id }) => theme_id),
    ...themeEdits.splits.map(({ id }) => id),
  ]);
  const about = themesIn({ section, key, value } as ThemeEdit);
  if (about.some((theme) => !themes.has(theme)))
    throw new UsageError('その番号のテーマはありません。「hirogeru themes」で確かめてください');
  const answers = section === 'moves' ? [key] : section === 'splits' ? value.answers : [];
  for (const answer of answers) {
    const [there] = await vault.all(
      sql`SELECT opinion_id FROM ${opinions} WHERE scope = ${project.id} AND opinion_id = ${opinionOf(answer)}`,
      z.object({ opinion_id: z.string() }),
    );
    if (!there) throw new UsageError('その番号の意見はありません。番号を確かめてください');
  }
}

function themesIn({ section, key, value }: ThemeEdit): string[] {
  if (section === 'splits') return value === null ? [] : [value.from];
  if (section === 'moves') return value === null || value === OTHERS ? [] : [value];
  return section === 'merges' && value !== null ? [key, value] : [key];
}
