import type { ThemeIdKey } from '@hirogeru/nlp';
import { keptThemes, keptUppers, sql, type Vault } from '@hirogeru/store/vault';
import { z } from 'zod';
import type { ProjectFolder } from '../project-folder.ts';
import { lastingSecret } from './project-key.ts';

/** As a theme is called that no person called anything else. */
const MADE = /\btheme-[0-9a-f]{8}\b/g;

/**
 * What the ids of new themes are made with. A change of the project's key leaves it as it is, and every id that the vault or
 * themes.yaml knows: what people decided stays with the theme, also when all are found anew.
 * @throws Refused E_KEY_MISSING
 */
export async function themeIdKey(vault: Vault, folder: ProjectFolder): Promise<ThemeIdKey> {
  const scope = folder.project.id;
  const kept = await vault.all(
    sql`SELECT theme_id FROM ${keptThemes} WHERE scope = ${scope}
      UNION SELECT upper_id FROM ${keptUppers} WHERE scope = ${scope} ORDER BY theme_id`,
    z.object({ theme_id: z.string() }),
  );
  const decided = JSON.stringify(folder.themeEdits).match(MADE) ?? [];
  return {
    secret: await lastingSecret(vault, folder, 'theme-ids'),
    known: new Set([...kept.map(({ theme_id }) => theme_id), ...decided]),
  };
}
