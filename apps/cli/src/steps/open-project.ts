import { openVault, type Vault } from '@hirogeru/store/vault';
import type { ProjectFolder } from '../project-folder.ts';

/** Opens the project's vault for the time of the body, and gives the lock back whatever happens. */
export async function withVault<T>(folder: ProjectFolder, body: (vault: Vault) => Promise<T>): Promise<T> {
  const vault = await openVault(folder.paths.vault);
  try {
    return await body(vault);
  } finally {
    await vault.close();
  }
}
