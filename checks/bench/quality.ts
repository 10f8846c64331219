import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readFoundThemes } from '../agreement/found-themes.ts';
import { partitionAgreement } from '../agreement/partition-agreement.ts';
import { readPlantedThemes } from '../agreement/planted-opinions.ts';
import { effectsQuality } from './quality/effects.ts';
import { personalDataQuality } from './quality/personal-data.ts';
import { roundsQuality } from './quality/rounds.ts';
import { stanceQuality } from './quality/stance.ts';
import { hirogeru, ROOT, temporaryFolder } from '../house/project-run.ts';
import { compareLabelledSets } from './quality/labelled-sets.ts';

const EXAMPLE = join(ROOT, 'examples/working-group');

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  themes: themeQuality,
  rounds: roundsQuality,
  stance: stanceQuality,
  'personal-data': personalDataQuality,
  effects: effectsQuality,
};

/** `pnpm bench quality` measures every part, `pnpm bench quality stance` that one. */
export async function run(names: readonly string[]): Promise<void> {
  for (const [name, measure] of Object.entries(PARTS))
    if (names.length === 0 || names.includes(name)) await measure();
}

/** How good the themes are: against labelled texts and scikit-learn's figures, and against what was planted in the example. */
async function themeQuality(): Promise<void> {
  await compareLabelledSets();
  if (existsSync(join(EXAMPLE, 'truth/opinions.csv'))) await compareWithPlanted();
  else console.log('working-group: nothing is planted yet (pnpm demo:generate)');
}

async function compareWithPlanted(): Promise<void> {
  const project = join(temporaryFolder(), 'project');
  await step(['init', project, '--example', 'working-group']);
  for (const name of ['ingest', 'tokenize', 'themes']) await step([name, project]);
  const planted = readPlantedThemes(EXAMPLE);
  const found = await readFoundThemes(join(project, 'data/vault.duckdb'));
  rmSync(project, { recursive: true });
  const pairs = [...planted].flatMap(([place, themes]) => {
    const theme = found.byPlace.get(place);
    return theme === undefined ? [] : [{ themes, theme }];
  });
  const single = pairs.filter(({ themes }) => themes.length === 1);
  const placed = single.flatMap(({ themes, theme }) =>
    theme === null ? [] : [{ planted: themes[0]!, theme }],
  );
  const { nmi, ari } = partitionAgreement(
    placed.map((pair) => pair.planted),
    placed.map((pair) => pair.theme),
  );
  const all = partitionAgreement(
    single.map(({ themes }) => themes[0]!),
    single.map(({ theme }) => theme ?? ''),
  );
  console.log(
    `working-group: ${planted.size} planted answers, ${pairs.length} found in the vault, ${single.length} of one theme`,
  );
  console.log(`  planted themes ${new Set([...planted.values()].flat()).size}, found ${found.themes.length}`);
  console.log(`  of one theme and placed: ${placed.length}, ARI ${ari.toFixed(3)}, NMI ${nmi.toFixed(3)}`);
  console.log(
    `  with その他の声 as a group of its own: ARI ${all.ari.toFixed(3)}, NMI ${all.nmi.toFixed(3)}`,
  );
  for (const { label, stability, words } of found.themes)
    console.log(`  ${label}  ${stability.toFixed(2)}  ${words}`);
}

/** Runs one command; what it prints must be its report, so that a crash is not taken for refusals (both end with 1). */
async function step(args: readonly string[]): Promise<void> {
  const { code, stdout, stderr } = await hirogeru([...args, '--json']);
  if ((code !== 0 && code !== 1) || !stdout.startsWith('{'))
    throw new Error(`${args[0]} ended with ${code}: ${stderr}`);
}
