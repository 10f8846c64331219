import { loadMappings, undoableRuns, undoRun, type UndoneFile } from '@hirogeru/ingest';
import type { Vault } from '@hirogeru/store/vault';
import { UsageError, type Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { VERSION } from '../version.ts';
import { readOriginal } from './originals.ts';
import { projectKey } from './project-key.ts';
import { tellLeftRuns, tellRuns } from './tell-runs.ts';
import { inWords, type WordedProblem } from './worded-problem.ts';

export type UndoTable = {
  /** Runs taken back, the newest first. */
  runs: readonly string[];
  files: readonly UndoneFile[];
  problems: WordedProblem[];
};

/** Runs that can be taken back, the newest first. */
export const runsToUndo = (vault: Vault, folder: ProjectFolder): Promise<readonly string[]> =>
  undoableRuns(vault, folder.project.id);

/** Takes a run back. @throws UsageError when there is no such run */
export async function undoIngest(
  vault: Vault,
  folder: ProjectFolder,
  options: { runId: string; withLater: boolean; dryRun: boolean; io: Io },
): Promise<UndoTable> {
  const { runId, withLater, dryRun, io } = options;
  const undoable = await runsToUndo(vault, folder);
  if (!undoable.includes(runId))
    throw new UsageError(
      `その番号の取り込みはありません。${undoable.length > 0 ? `もどせるのは ${undoable.join('・')} です` : 'もどせる取り込みはまだありません'}`,
    );
  // A ledger that does not hold together is found while nothing is changed yet.
  if (!dryRun) await tellLeftRuns(vault, folder, io);
  const key = await projectKey(vault, folder, dryRun);
  const report = await undoRun({
    vault,
    project: folder.project,
    mappings: loadMappings(folder.mappings).mappings,
    key,
    version: VERSION,
    runId,
    withLater,
    same: folder.duplicates.same,
    dryRun,
    original: (sha256) => readOriginal(folder, sha256, key),
  });
  if (!dryRun && report.problems.length === 0) await tellRuns(vault, folder, io);
  return {
    runs: report.runs,
    files: report.files,
    problems: report.problems.map(inWords),
  };
}
