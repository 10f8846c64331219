import {
  demandsSecondFactor,
  hashPassword,
  invitedBy,
  isFitPassword,
  isLinked,
  PASSWORD_LENGTH,
  type Access,
  type Account,
  type OidcIdentity,
} from '@hirogeru/store/access';
import { UsageError } from '../command.ts';
import { secondsOf } from '../seconds-of.ts';
import { assertFree, newAccount } from './accounts.ts';
import {
  accessOf,
  changeAccount,
  keepAccess,
  toldOf,
  type AccountPaths,
  type Asking,
} from './kept-accounts.ts';

/**
 * Gives an account the password that the holder of its one-time link has chosen; the link is used up.
 * @returns null when the link is not good any more
 * @throws UsageError for a password that is none
 */
export async function joinByLink(
  paths: AccountPaths,
  { key, password }: { key: string; password: string },
  io: Asking,
): Promise<Account | null> {
  const find = invitedAt(io, key);
  const account = find(accessOf(paths));
  if (!account) return null;
  assertFit(password, account.name);
  const hashed = await hashPassword(password);
  // Whoever used the same link meanwhile was first.
  return changeAccount(paths, io, { find, to: { password: hashed, invitation: null }, told: 'password' });
}

/**
 * Links an account with whom its issuer says the holder of its one-time link is; the link is used up.
 * @returns null when the link is not good any more
 * @throws UsageError when they are linked with another account: one person has one
 */
export function joinByIdentity(
  paths: AccountPaths,
  { key, oidc }: { key: string; oidc: OidcIdentity },
  io: Asking,
): Account | null {
  const invited = invitedAt(io, key);
  const find = (now: Access): Account | undefined => {
    const found = invited(now);
    if (found && now.accounts.some((one) => isLinked(one.oidc, oidc)))
      throw new UsageError('この方は、もう別のアカウントにつながっています');
    return found;
  };
  return changeAccount(paths, io, { find, to: { oidc, invitation: null }, told: 'linked' });
}

/**
 * Makes the first account, with the password that whoever has opened the desk by its link has chosen.
 * @returns null when there is one by now
 * @throws UsageError for a name or a password that is none
 */
export async function makeFirst(
  paths: AccountPaths,
  { name, password }: { name: string; password: string },
  io: Asking,
): Promise<Account | null> {
  if (accessOf(paths).accounts.length > 0) return null;
  assertFree([], name);
  assertFit(password, name);
  const made = newAccount({ name, role: 'analyst', password: await hashPassword(password) });
  return keepAccess(paths, io, (now) =>
    now.accounts.length > 0
      ? null
      : { access: { ...now, accounts: [made] }, told: toldOf(made, 'made'), result: made },
  );
}

/**
 * Gives an account a second factor, sealed, or takes it away.
 * @returns null when there is no such account, its holder signs in by an issuer, or it may not go
 */
export function setSecondFactor(
  paths: AccountPaths,
  id: string,
  sealed: string | null,
  io: Asking,
): Account | null {
  const find = ({ accounts, secondFactor }: Access): Account | undefined =>
    accounts.find(
      (one) =>
        one.id === id &&
        one.password !== null &&
        (sealed !== null || !demandsSecondFactor(secondFactor, one)),
    );
  const told = sealed === null ? 'second-factor-off' : 'second-factor';
  return changeAccount(paths, io, { find, to: { secondFactor: sealed }, told });
}

const invitedAt =
  (io: Asking, key: string) =>
  ({ accounts }: Access): Account | undefined =>
    invitedBy(accounts, key, secondsOf(io.now())) ?? undefined;

function assertFit(password: string, name: string): void {
  if (!isFitPassword(password, name))
    throw new UsageError(
      `パスワードは${PASSWORD_LENGTH.least}字以上で、アカウントの名前や同じ字のくりかえしでないものにしてください`,
    );
}
