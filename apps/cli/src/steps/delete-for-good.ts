import { compactWhenOpened, type Session, type Vault } from '@hirogeru/store/vault';
import type { Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { tellLeftRuns, tellRuns } from './tell-runs.ts';

const NOT_DONE = new Error('nothing is to be kept');

/**
 * A run that deletes from a vault: all of it or nothing, told in the ledger, and the file of the vault is written anew
 * when it is opened next. Where nothing is there to be deleted, or the run only says what would go, all stays as it was.
 */
export async function deleteForGood<Report>(
  vault: Vault,
  folder: ProjectFolder,
  { dryRun, io }: { dryRun: boolean; io: Io },
  run: { within: (session: Session) => Promise<Report>; isNothing: (report: Report) => boolean },
): Promise<Report> {
  if (!dryRun) await tellLeftRuns(vault, folder, io);
  const takeBack = dryRun ? null : compactWhenOpened(folder.paths.vault);
  const reports: Report[] = [];
  try {
    await vault.transaction(async (session) => {
      const report = await run.within(session);
      reports.push(report);
      if (dryRun || run.isNothing(report)) throw NOT_DONE;
    });
  } catch (error) {
    if (error !== NOT_DONE) throw error;
    takeBack?.();
  }
  const [report] = reports;
  if (report === undefined) throw new Error('a run ended without a report');
  if (!dryRun) await tellRuns(vault, folder, io);
  return report;
}
