import { randomBytes } from 'node:crypto';
import {
  INVITATION_DAYS,
  invitationHash,
  isAccountName,
  newNumber,
  type Access,
  type Account,
  type SecondFactorRule,
} from '@hirogeru/store/access';
import { UsageError } from '../command.ts';
import { secondsOf } from '../seconds-of.ts';
import { changeAccount, keepAccess, toldOf, type AccountPaths, type Asking } from './kept-accounts.ts';

/**
 * Makes an account without a password, and the key of the one-time link by which its holder chooses one.
 * @throws UsageError for a name that cannot be one, or is taken
 */
export function addAccount(paths: AccountPaths, name: string, role: Account['role'], io: Asking): string {
  const { key, invitation } = invite(io);
  const made = newAccount({ name, role, invitation });
  keepAccess(paths, io, (now) => {
    assertFree(now.accounts, name);
    const accounts = [...now.accounts, made];
    return { access: { ...now, accounts }, told: toldOf(made, 'made'), result: made };
  });
  return key;
}

/** Takes the password and the second factor, or the link with an issuer, away, whoever is signed in by it out, and gives another one-time link. @throws UsageError */
export function resetAccount(paths: AccountPaths, name: string, io: Asking): string {
  const { key, invitation } = invite(io);
  changeAccount(paths, io, {
    find: (now) => named(now, name),
    to: { password: null, oidc: null, secondFactor: null, invitation },
    told: 'password',
  });
  return key;
}

/** @throws UsageError when there is no such account */
export function removeAccount(paths: AccountPaths, name: string, io: Asking): void {
  keepAccess(paths, io, (now) => {
    const gone = named(now, name);
    const accounts = now.accounts.filter(({ id }) => id !== gone.id);
    return { access: { ...now, accounts }, told: toldOf(gone, 'closed'), result: gone };
  });
}

/** From the next request on a second factor is demanded, or is not any more. */
export function setSecondFactorRule(paths: AccountPaths, rule: SecondFactorRule, io: Asking): void {
  keepAccess(paths, io, (now) => ({
    access: { ...now, secondFactor: rule },
    told: { what: 'account-policy', facts: { second_factor: rule } },
    result: rule,
  }));
}

/** An account as it begins: with neither password nor second factor, unless told otherwise. */
export const newAccount = (begun: Pick<Account, 'name' | 'role'> & Partial<Account>): Account => ({
  id: newNumber(),
  password: null,
  oidc: null,
  secondFactor: null,
  invitation: null,
  stamp: newNumber(),
  ...begun,
});

/** @throws UsageError for a name that cannot be one, or is taken */
export function assertFree(accounts: readonly Account[], name: string): void {
  if (!isAccountName(name))
    throw new UsageError('アカウントの名前は、英小文字・数字・「.」「_」「-」で、2字から32字です');
  if (accounts.some((one) => one.name === name)) throw new UsageError('その名前のアカウントはもうあります');
}

function named({ accounts }: Access, name: string): Account {
  const account = accounts.find((one) => one.name === name);
  if (!account)
    throw new UsageError('その名前のアカウントはありません。「hirogeru account list」で確かめてください');
  return account;
}

function invite(io: Asking): { key: string; invitation: NonNullable<Account['invitation']> } {
  const key = randomBytes(32).toString('base64url');
  const until = secondsOf(io.now()) + INVITATION_DAYS * 86_400;
  return { key, invitation: { hash: invitationHash(key), until } };
}
