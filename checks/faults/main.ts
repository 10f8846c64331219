import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { killMany } from './kills.ts';
import { prepareProject } from './prepared-project.ts';

// `pnpm test:faults`: what the project promises when a run is killed, stopped, short of room or not alone. Each kill
// and each fault counts as one; the last line is the sum.
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '20230401' } },
});
const lanes = Math.min(2, availableParallelism());
let passed = 0;
let failed = 0;

const projects = [
  await prepareProject('nothing taken yet', { rows: 1_500, taken: [] }),
  await prepareProject('some taken before', {
    rows: 20_000,
    taken: ['R1_2021-02-24', 'R2_2021-07-05', 'R3_2021-10-07', '活動記録'],
  }),
];
for (const [index, project] of projects.entries()) {
  const count = Math.floor((Number(values.kills) + index) / projects.length);
  const kills = await killMany(project, { count, seed: Number(values.seed), lanes });
  for (const failure of kills.failures) console.log(`FAIL ${failure}`);
  console.log(
    `${project.name}: ${kills.killed} kills, the vault as before ${kills.before}, as after ${kills.after}; ${kills.ended} ended before their moment`,
  );
  passed += kills.killed - Math.min(kills.killed, kills.failures.length);
  failed += kills.failures.length;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
