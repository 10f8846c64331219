import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { takeRandomFiles } from '../house/take-random-files.ts';
import { changingFile } from './changing-file.ts';
import type { Fault } from './fault.ts';
import { fullDisk } from './full-disk.ts';
import { killMany } from './kills.ts';
import { atOnce, staleLock } from './not-alone.ts';
import { prepareProject } from './prepared-project.ts';
import { readOnly } from './read-only.ts';
import { stopped } from './stopped.ts';

const FAULTS: readonly Fault[] = [stopped, fullDisk, atOnce, staleLock, readOnly, changingFile];

// `pnpm test:faults`: what the project promises when a run is killed, stopped, short of room or not alone, or receives whatever may come. Each kill,
// fault and file counts as one; the last line is the sum.
const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '20230401' },
  },
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
for (const fault of FAULTS) {
  const differences = await fault.run(fault === changingFile ? projects[1]! : projects[0]!);
  for (const difference of differences) console.log(`FAIL ${fault.name}: ${difference}`);
  console.log(`${fault.name}: ${differences.length === 0 ? 'as promised' : 'not as promised'}`);
  if (differences.length === 0) passed += 1;
  else failed += 1;
}
const { wrong, taken } = await takeRandomFiles(Number(values.files), Number(values.seed));
for (const each of wrong) console.log(`FAIL random file ${each}`);
console.log(`random files: ${values.files} received, ${taken} taken, ${wrong.length} not accounted for`);
passed += Number(values.files) - wrong.length;
failed += wrong.length;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
