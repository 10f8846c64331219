import { hirogeru, type Ran } from '../house/project-run.ts';
import { differencesAfterRerun, stateAfterKill } from './left-behind.ts';
import { copyOf, remove, type PreparedProject } from './prepared-project.ts';

/** One thing that may happen to a run, and everything that was not as promised. */
export type Fault = {
  readonly name: string;
  run(prepared: PreparedProject): Promise<readonly string[]>;
};

/** Code of the error in a run's JSON document, or null. */
export function errorCodeOf({ stdout }: Ran): string | null {
  try {
    return (JSON.parse(stdout) as { error?: { code: string } }).error?.code ?? null;
  } catch {
    return 'no JSON document';
  }
}

/**
 * Tries something in a fresh copy; then what is left must be whole, and an undisturbed run must finish.
 * @param attempt  says what was not as promised, and which states of the vault it allows
 */
export async function inCopy(
  prepared: PreparedProject,
  attempt: (project: string) => Promise<{ differences: string[]; states: readonly ('before' | 'after')[] }>,
): Promise<string[]> {
  const project = copyOf(prepared.folder);
  const { differences, states } = await attempt(project);
  const left = await stateAfterKill(project, prepared);
  differences.push(...left.differences);
  if (left.state !== 'neither' && !states.includes(left.state))
    differences.push(`the vault is as ${left.state}`);
  const { code, stderr } = await hirogeru(['ingest', project]);
  if (code === null || code > 1)
    differences.push(`the run after it ended with ${code}: ${stderr.slice(-200)}`);
  else differences.push(...(await differencesAfterRerun(project, prepared)));
  remove(project);
  return differences;
}
