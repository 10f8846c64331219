import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  newNumber,
  readAccess,
  withFileLock,
  writeAccess,
  type Access,
  type Account,
} from '@hirogeru/store/access';
import { problem, Refused } from '@hirogeru/store/contracts';
import { appendLedger, type LedgerEvent } from '@hirogeru/store/release';
import type { Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';

/** Where accounts are kept and told of. */
export type AccountPaths = Pick<ProjectFolder['paths'], 'accounts' | 'ledger'>;
/** Who asks, and when. */
export type Asking = Pick<Io, 'who' | 'now'>;
type Told = Extract<LedgerEvent, { what: 'account' }>['facts']['change'];

/** @throws Refused E_CONFIG when the file cannot be read; then nobody can sign in */
export function accessOf({ accounts }: Pick<AccountPaths, 'accounts'>): Access {
  try {
    return readAccess(accounts);
  } catch {
    throw new Refused(problem('E_CONFIG', { file: 'data/accounts.json' }, { path: 'data/accounts.json' }));
  }
}

/** @throws Refused as accessOf */
export const accountsOf = (paths: Pick<AccountPaths, 'accounts'>): Account[] => accessOf(paths).accounts;

/**
 * Changes who may sign in while no other process does, told to the ledger first.
 * @param decide  what is to be kept of what there is now, and what of it is told; null changes nothing
 */
export function keepAccess<T>(
  paths: AccountPaths,
  io: Asking,
  decide: (now: Access) => { access: Access; told: LedgerEvent; result: T } | null,
): T | null {
  mkdirSync(dirname(paths.accounts), { recursive: true, mode: 0o700 });
  return withFileLock(paths.accounts, () => {
    const kept = decide(accessOf(paths));
    if (!kept) return null;
    appendLedger(paths.ledger, io.who, kept.told, io.now().toISOString());
    writeAccess(paths.accounts, kept.access);
    return kept.result;
  });
}

/**
 * Changes one account; whoever is signed in by it is out.
 * @param find  the account, among those that there are now
 * @param to  what of it changes @throws UsageError as it does, where that cannot be
 * @returns the account as it is now; null where there is none to find
 */
export function changeAccount(
  paths: AccountPaths,
  io: Asking,
  { find, to, told }: { find(access: Access): Account | undefined; to: Partial<Account>; told: Told },
): Account | null {
  return keepAccess(paths, io, (now) => {
    const found = find(now);
    if (!found) return null;
    const changed = { ...found, ...to, stamp: newNumber() };
    const accounts = now.accounts.map((one) => (one.id === found.id ? changed : one));
    return { access: { ...now, accounts }, told: toldOf(changed, told), result: changed };
  });
}

/** What the ledger hears of an account: its number, and nothing of whose it is. */
export const toldOf = ({ id, role }: Account, change: Told): LedgerEvent => ({
  what: 'account',
  facts: { account: id, change, ...(change === 'made' ? { role } : {}) },
});
