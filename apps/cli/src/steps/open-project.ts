import { existsSync, lstatSync, rmSync } from 'node:fs';
import { isClosed, openVault, type Vault } from '@hirogeru/store/vault';
import type { Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { stopWhenAsked } from '../stopping.ts';
import { closeData } from './closed-data.ts';
import { sweepUploads } from './inbox.ts';

/** Files of decisions, beside which a process that was killed while it wrote one leaves half of it. */
const DECISIONS = ['themes', 'words', 'dictionary', 'personalData', 'duplicates'] as const;

/**
 * Opens the project's vault for the time of the body, and gives the lock back whatever happens. A transaction looks
 * once more, just before it is committed, whether the person asked to stop.
 * @param leavesNothing  a vault that is not there yet is not made
 * @throws Refused E_LOCKED, E_VAULT_BUSY, Stopped
 */
export async function withVault<T>(
  folder: ProjectFolder,
  { signal }: Io,
  body: (vault: Vault) => Promise<T>,
  leavesNothing = false,
): Promise<T> {
  const made = existsSync(folder.paths.vault);
  const isKept = made || !leavesNothing || isClosed(folder.paths.vault);
  if (isKept) closeData(folder.paths);
  const vault = await openVault(isKept ? folder.paths.vault : ':memory:');
  try {
    if (isKept) closeData(folder.paths);
    sweepUploads(folder.paths);
    for (const name of DECISIONS) sweepFile(`${folder.paths[name]}.tmp`);
    return await body({
      ...vault,
      transaction: (work) =>
        vault.transaction(async (session) => {
          const result = await work(session);
          await stopWhenAsked(signal);
          return result;
        }),
    });
  } finally {
    await vault.close();
  }
}

/** What a killed process left half-written; nothing else that somebody may have put there. */
function sweepFile(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path, { force: true });
}
