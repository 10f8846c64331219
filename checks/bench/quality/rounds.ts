import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readFoundThemes, type FoundThemes } from '../../agreement/found-themes.ts';
import { hirogeru, temporaryFolder } from '../../house/project-run.ts';

const ROUNDS = ['R1_2021-02-24', 'R2_2021-07-05', 'R3_2021-10-07', 'R4_2022-02-03', 'R5_2022-05'];
const OTHERS = ['活動記録', '講座', '通年'];

/** How much of the example's themes stays when a round comes in: from the first round on, and the last one after four. */
export async function roundsQuality(): Promise<void> {
  for (const first of [1, 4]) {
    const project = join(temporaryFolder(), 'project');
    await hirogeru(['init', project, '--example', 'working-group']);
    mkdirSync(join(project, 'later'));
    for (const folder of [...ROUNDS.slice(first), ...OTHERS])
      renameSync(join(project, 'inbox', folder), join(project, 'later', folder));
    let before = await find(project);
    for (const round of ROUNDS.slice(first)) {
      renameSync(join(project, 'later', round), join(project, 'inbox', round));
      const now = await find(project);
      tell(`${first === 1 ? 'from R1' : 'from R1 to R4'}, with ${round.slice(0, 2)}`, before, now);
      before = now;
    }
    rmSync(project, { recursive: true });
  }
}

async function find(project: string): Promise<FoundThemes> {
  for (const step of ['ingest', 'tokenize', 'themes']) await hirogeru([step, project]);
  return readFoundThemes(join(project, 'data/vault.duckdb'));
}

function tell(name: string, before: FoundThemes, now: FoundThemes): void {
  const labels = new Map(now.themes.map(({ theme_id, label }) => [theme_id, label]));
  const kept = before.themes.filter(({ theme_id }) => labels.has(theme_id));
  const named = kept.filter(({ theme_id, label }) => labels.get(theme_id) === label);
  const placed = [...before.byPlace].filter(([, theme]) => theme !== null);
  const still = placed.filter(([place, theme]) => now.byPlace.get(place) === theme);
  const share = (part: number, of: number): string =>
    `${part} of ${of} (${((100 * part) / of).toFixed(1)} %)`;
  console.log(
    `rounds, ${name}: themes kept ${share(kept.length, before.themes.length)} (asked ≥ 95 %), by the same name ${named.length}, answers in place ${share(still.length, placed.length)} (asked ≥ 90 %), themes now ${now.themes.length}`,
  );
}
