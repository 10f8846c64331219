import { forgottenBy, isKeyOf, liftForgotten, pseudonym } from '@hirogeru/ingest';
import { problem, Refused } from '@hirogeru/store/contracts';
import { nextRunNo, type Vault } from '@hirogeru/store/vault';
import { UsageError, type Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { projectKey } from './project-key.ts';
import { inputsHash, recordRun } from './run-record.ts';
import { tellLeftRuns, tellRuns } from './tell-runs.ts';

/** What the ledger tells of a person who is taken in again, and the files in which their rows were. */
export type LiftReport = {
  readonly person: string | null;
  readonly runs: readonly string[];
  readonly paths: readonly string[];
};

/**
 * Takes rows of a person again from now on who was forgotten: by mistake, or who comes back. What went does not come back by
 * itself; the office's copy has to be taken in anew.
 * @param asked  what the office knows them by, or the run that forgot a sheet of somebody whom nobody knows
 */
export async function liftPerson(
  vault: Vault,
  folder: ProjectFolder,
  asked: { readonly code: string } | { readonly run: string },
  io: Io,
): Promise<LiftReport> {
  const { id } = folder.project;
  const key = await projectKey(vault, folder, true);
  if (!(await isKeyOf(vault, id, key))) throw new Refused(problem('E_KEY_OTHER', { file: 'data/key' }, {}));
  const person = 'code' in asked ? pseudonym(key, asked.code) : null;
  if ('code' in asked && person === null) throw new UsageError('何も書かれていないため、何もしていません');
  const whose = 'run' in asked ? asked : { person: person ?? '' };
  await tellLeftRuns(vault, folder, io);
  const found = await vault.transaction(async (session) => {
    const known = await forgottenBy(session, id, whose);
    if (!known) return null;
    const run = `forget-lifted-${await nextRunNo(session, id)}`;
    await liftForgotten(session, id, known);
    const facts = { run, person: known.mark, of: known.runs.join(' ') };
    await recordRun(session, id, 'forget-lifted', inputsHash('forget-lifted', known.runs), facts);
    return known;
  });
  await tellRuns(vault, folder, io);
  return { person: found?.mark ?? null, runs: found?.runs ?? [], paths: found?.paths ?? [] };
}
