import { random } from '../../examples/generate/random.ts';
import { hirogeru } from '../house/project-run.ts';
import { differencesAfterRerun, stateAfterKill } from './left-behind.ts';
import { killAt, measureRun, spreadMoments, type Lengths, type Moment } from './moments.ts';
import { copyOf, remove, type PreparedProject } from './prepared-project.ts';

/** What became of many kills: how many left the vault as before, how many as after, and everything that was wrong. */
export type Kills = {
  readonly killed: number;
  readonly before: number;
  readonly after: number;
  /** Kills whose moment came when the run had already ended; its outcome was checked all the same. */
  readonly ended: number;
  readonly failures: readonly string[];
};

/**
 * Kills `hirogeru ingest` until `count` runs have been killed, each in a fresh copy of the project, looks at what is
 * left, and lets a second run finish.
 * @param lanes  runs at a time
 */
export async function killMany(
  prepared: PreparedProject,
  { count, seed, lanes }: { readonly count: number; readonly seed: number; readonly lanes: number },
): Promise<Kills> {
  const lengths = await measured(prepared, lanes);
  const sum = { killed: 0, before: 0, after: 0, ended: 0, failures: [] as string[] };
  for (let round = 0; sum.killed < count && round < 5; round++) {
    const moments = spreadMoments(
      count - sum.killed,
      lengths,
      random(seed).fork(`${prepared.name} ${round}`),
    );
    const lane = async (): Promise<void> => {
      for (let moment = moments.pop(); moment; moment = moments.pop()) {
        const one = await killOnce(prepared, moment, lengths);
        sum[one.killed ? 'killed' : 'ended'] += 1;
        if (one.killed && one.state !== 'neither') sum[one.state] += 1;
        sum.failures.push(
          ...one.differences.map((each) => `${prepared.name}, ${JSON.stringify(moment)}: ${each}`),
        );
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  }
  if (sum.killed < count)
    sum.failures.push(`${prepared.name}: only ${sum.killed} of ${count} runs were killed`);
  return sum;
}

/** The length of a run while as many others go on as during the kills. */
async function measured(prepared: PreparedProject, lanes: number): Promise<Lengths> {
  const all = await Promise.all(
    Array.from({ length: lanes }, async () => {
      const copy = copyOf(prepared.folder);
      const lengths = await measureRun(copy);
      remove(copy);
      return lengths;
    }),
  );
  return {
    whole: Math.max(...all.map(({ whole }) => whole)),
    writing: Math.max(...all.map(({ writing }) => writing)),
  };
}

async function killOnce(prepared: PreparedProject, moment: Moment, lengths: Lengths) {
  const project = copyOf(prepared.folder);
  const killed = await killAt(project, moment, lengths);
  const { state, differences } = await stateAfterKill(project, prepared);
  const { code, stderr } = await hirogeru(['ingest', project]);
  if (code === null || code > 1)
    differences.push(`the run after it ended with ${code}: ${stderr.slice(-200)}`);
  else differences.push(...(await differencesAfterRerun(project, prepared)));
  remove(project);
  return { killed, state, differences };
}
