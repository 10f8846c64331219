import { randomBytes } from 'node:crypto';
import {
  hashPassword,
  INVITATION_DAYS,
  invitationHash,
  invitedBy,
  isAccountName,
  isFitPassword,
  isLinked,
  newNumber,
  PASSWORD_LENGTH,
  readAccounts,
  writeAccounts,
  type Account,
  type OidcIdentity,
} from '@hirogeru/store/access';
import { problem, Refused } from '@hirogeru/store/contracts';
import { appendLedger, type LedgerEvent } from '@hirogeru/store/release';
import { UsageError, type Io } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';

type Paths = Pick<ProjectFolder['paths'], 'accounts' | 'ledger'>;
type Asking = Pick<Io, 'who' | 'now'>;
type Change = Extract<LedgerEvent, { what: 'account' }>['facts']['change'];

/** @throws Refused E_CONFIG when the file cannot be read; then nobody can sign in */
export function accountsOf({ accounts }: Pick<Paths, 'accounts'>): Account[] {
  try {
    return readAccounts(accounts);
  } catch {
    throw new Refused(problem('E_CONFIG', { file: 'data/accounts.json' }, { path: 'data/accounts.json' }));
  }
}

/**
 * Makes an account without a password, and the key of the one-time link by which its holder chooses one.
 * @throws UsageError for a name that cannot be one, or is taken
 */
export function addAccount(paths: Paths, name: string, role: Account['role'], io: Asking): string {
  const accounts = accountsOf(paths);
  assertFree(accounts, name);
  const { key, invitation } = invite(io);
  const made = {
    id: newNumber(),
    name,
    role,
    password: null,
    oidc: null,
    secondFactor: null,
    invitation,
    stamp: newNumber(),
  };
  keep(paths, [...accounts, made], made, 'made', io);
  return key;
}

/** Takes the password and the second factor, or the link with an issuer, away, whoever is signed in by it out, and gives another one-time link. @throws UsageError */
export function resetAccount(paths: Paths, name: string, io: Asking): string {
  const { key, invitation } = invite(io);
  change(
    paths,
    named(paths, name),
    { password: null, oidc: null, secondFactor: null, invitation },
    'password',
    io,
  );
  return key;
}

/** @throws UsageError when there is no such account */
export function removeAccount(paths: Paths, name: string, io: Asking): void {
  const gone = named(paths, name);
  keep(
    paths,
    accountsOf(paths).filter(({ id }) => id !== gone.id),
    gone,
    'closed',
    io,
  );
}

/**
 * Gives an account the password that the holder of its one-time link has chosen; the link is used up.
 * @returns null when the link is not good any more
 * @throws UsageError for a password that is none
 */
export async function joinByLink(
  paths: Paths,
  { key, password }: { key: string; password: string },
  io: Asking,
): Promise<Account | null> {
  const account = invitedBy(accountsOf(paths), key, secondsOf(io.now()));
  if (!account) return null;
  assertFit(password, account.name);
  const hashed = await hashPassword(password);
  return change(paths, account, { password: hashed, invitation: null }, 'password', io);
}

/**
 * Links an account with whom its issuer says the holder of its one-time link is; the link is used up.
 * @returns null when the link is not good any more
 * @throws UsageError when they are linked with another account: one person has one
 */
export function joinByIdentity(
  paths: Paths,
  { key, oidc }: { key: string; oidc: OidcIdentity },
  io: Asking,
): Account | null {
  const accounts = accountsOf(paths);
  const account = invitedBy(accounts, key, secondsOf(io.now()));
  if (!account) return null;
  if (accounts.some((one) => isLinked(one.oidc, oidc)))
    throw new UsageError('この方は、もう別のアカウントにつながっています');
  return change(paths, account, { oidc, invitation: null }, 'linked', io);
}

/** Makes the first account, with the password that whoever has opened the desk by its link has chosen. @throws UsageError */
export async function makeFirst(
  paths: Paths,
  { name, password }: { name: string; password: string },
  io: Asking,
): Promise<Account | null> {
  if (accountsOf(paths).length > 0) return null;
  assertFree([], name);
  assertFit(password, name);
  const made: Account = {
    id: newNumber(),
    name,
    role: 'analyst',
    password: await hashPassword(password),
    oidc: null,
    secondFactor: null,
    invitation: null,
    stamp: newNumber(),
  };
  return keep(paths, [made], made, 'made', io);
}

/**
 * Gives an account a second factor, sealed, or takes it away.
 * @returns null when there is no such account, or its holder signs in by an issuer
 */
export function setSecondFactor(paths: Paths, id: string, sealed: string | null, io: Asking): Account | null {
  const account = accountsOf(paths).find((one) => one.id === id && one.password !== null);
  if (!account) return null;
  const told = sealed === null ? 'second-factor-off' : 'second-factor';
  return change(paths, account, { secondFactor: sealed }, told, io);
}

function named(paths: Paths, name: string): Account {
  const account = accountsOf(paths).find((one) => one.name === name);
  if (!account)
    throw new UsageError('その名前のアカウントはありません。「hirogeru account list」で確かめてください');
  return account;
}

function assertFree(accounts: readonly Account[], name: string): void {
  if (!isAccountName(name))
    throw new UsageError('アカウントの名前は、英小文字・数字・「.」「_」「-」で、2字から32字です');
  if (accounts.some((one) => one.name === name)) throw new UsageError('その名前のアカウントはもうあります');
}

function assertFit(password: string, name: string): void {
  if (!isFitPassword(password, name))
    throw new UsageError(
      `パスワードは${PASSWORD_LENGTH.least}字以上で、アカウントの名前や同じ字のくりかえしでないものにしてください`,
    );
}

function invite(io: Asking): { key: string; invitation: NonNullable<Account['invitation']> } {
  const key = randomBytes(32).toString('base64url');
  const until = secondsOf(io.now()) + INVITATION_DAYS * 86_400;
  return { key, invitation: { hash: invitationHash(key), until } };
}

function change(paths: Paths, account: Account, to: Partial<Account>, told: Change, io: Asking): Account {
  const changed = { ...account, ...to, stamp: newNumber() };
  const others = accountsOf(paths).map((one) => (one.id === account.id ? changed : one));
  return keep(paths, others, changed, told, io);
}

function keep(paths: Paths, accounts: readonly Account[], about: Account, told: Change, io: Asking): Account {
  const facts = { account: about.id, change: told, ...(told === 'made' ? { role: about.role } : {}) };
  appendLedger(paths.ledger, io.who, { what: 'account', facts }, io.now().toISOString());
  writeAccounts(paths.accounts, accounts);
  return about;
}

const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1000);
