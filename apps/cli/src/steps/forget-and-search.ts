import { appendLedger } from '@hirogeru/store/release';
import type { Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { forgetPerson, type Asked, type ForgetReport } from './forget.ts';
import { withVault } from './open-project.ts';
import { searchLeft, type Searched } from './search-left.ts';

/** `searched` is null where nothing went. */
export type SearchedForget = ForgetReport & { readonly searched: Searched | null };

/**
 * Forgets a person, lets the vault be written anew without the bytes of what went, and searches the project for what they
 * wrote; the ledger tells what was searched and in how many files something still stands.
 */
export async function forgetAndSearch(
  folder: ProjectFolder,
  { asked, dryRun, io }: { asked: Asked; dryRun: boolean; io: Io },
): Promise<SearchedForget> {
  const { report, run, wrote } = await withVault(
    folder,
    io,
    (vault) => forgetPerson(vault, folder, { asked, dryRun, io }),
    true,
  );
  if (report.person === null || dryRun) return { ...report, searched: null };
  await withVault(folder, io, () => Promise.resolve());
  const searched = searchLeft(folder, wrote);
  const { files, bytes, found } = searched;
  const facts = { run, files, bytes, found: found.length };
  appendLedger(folder.paths.ledger, io.who, { what: 'forget-searched', facts }, io.now().toISOString());
  return { ...report, searched };
}
