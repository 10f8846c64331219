import {
  defaultFrameworkText,
  defaultRulesText,
  loadFramework,
  measure,
  type MeasureContext,
  type RawFamily,
} from '@hirogeru/metrics';
import { parseRules } from '@hirogeru/nlp';
import type { Audience } from '@hirogeru/store/contracts';
import {
  cellStore,
  files,
  fileSheets,
  questions,
  sql,
  themeChanges,
  themes,
  type Theme,
  type Vault,
} from '@hirogeru/store/vault';
import { z } from 'zod';
import type { ProjectFolder } from '../project-folder.ts';
import { VERSION } from '../version.ts';
import { countedFor } from './audiences.ts';
import { approvedQuotes } from './approved-quotes.ts';
import { releaseBefore } from './earlier-release.ts';
import { hiddenThemes } from './hidden-themes.ts';
import { impossibleIn } from './impossible.ts';
import { assertPlan } from './plan-ids.ts';
import { populationOf } from './population.ts';
import { derivedSecret } from './project-key.ts';
import { themesForEverybody } from './themes-for-everybody.ts';

/** The coding rules of a project: its own rules.txt, else the shipped ones. */
export const rulesOf = (folder: ProjectFolder): string => folder.rules ?? defaultRulesText();

/** The outcome framework of a project, as text: its own framework.yaml, else the shipped one. */
export const frameworkOf = (folder: ProjectFolder): string => folder.framework ?? defaultFrameworkText();

/**
 * Counts every view of the family from the vault. What it gives is not protected yet and must not leave the desk.
 * @param audience  for whom: their threshold decides what is counted at all
 * @param told      themes in the place of those that were found
 * @throws Refused when the plan, the population or what cannot be names what nobody knows, or cannot be and was
 *   counted
 */
export async function measureProject(
  vault: Vault,
  folder: ProjectFolder,
  audience: Audience = 'council',
  told?: readonly Theme[],
): Promise<RawFamily> {
  const { project, plan } = folder;
  const scope = project.id;
  assertPlan(folder, frameworkOf(folder));
  const hidden = await hiddenThemes(vault, folder);
  const found = await vault.all(
    sql`SELECT * FROM ${themes} WHERE scope = ${scope} ORDER BY theme_id`,
    themes.row,
  );
  // What was hidden since themes were last found is hidden at once.
  const shown = found.filter(({ theme_id }) => !hidden.has(theme_id));
  const counted = countedFor(project, audience);
  const store = cellStore(vault);
  return measure(store, {
    audience,
    project: counted,
    plan,
    framework: loadFramework(frameworkOf(folder)),
    themes:
      told ??
      (audience === 'web' ? await themesForEverybody(vault, folder, shown, counted.threshold) : shown),
    // What a theme was called before may hold words of fewer people.
    reshaped: audience === 'web' ? new Map() : await reshapedThemes(vault, scope),
    questions: await vault.all(
      sql`SELECT * FROM ${questions} WHERE scope = ${scope} ORDER BY question_id`,
      questions.row,
    ),
    // The id of the council's release is told beside the one for everybody: it holds what only readers of that one know, or its
    // numbers could be tried out by it.
    fileSecret: await derivedSecret(vault, folder, `${audience}-files`),
    files: await vault.all(sql`SELECT * FROM ${files} WHERE scope = ${scope} ORDER BY path`, files.row),
    sheets: await vault.all(
      sql`SELECT * FROM ${fileSheets} WHERE scope = ${scope} ORDER BY file_id, sheet`,
      fileSheets.row,
    ),
    codes: parseRules(rulesOf(folder)).rules.map((rule) => rule.code),
    quotes: await approvedQuotes(vault, folder, audience),
    impossible: await impossibleIn(store, folder),
    population: await populationOf(vault, store, folder),
    earlier: await releaseBefore(folder, audience),
    version: VERSION,
  });
}

const evidence = z.array(z.object({ label: z.string() }));

/** Themes that were joined or parted since the round before. */
async function reshapedThemes(vault: Vault, scope: string): Promise<MeasureContext['reshaped']> {
  const rows = await vault.all(
    sql`SELECT * FROM ${themeChanges} WHERE scope = ${scope} AND kind IN ('merged', 'split') ORDER BY theme_id`,
    themeChanges.row,
  );
  return new Map(
    rows.map(({ theme_id, kind, evidence: from }) => [
      theme_id,
      {
        kind: kind === 'merged' ? 'merged' : 'split',
        from: evidence.parse(JSON.parse(from)).map(({ label }) => label),
      },
    ]),
  );
}
