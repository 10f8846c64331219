import {
  demandsSecondFactor,
  lacksSecondFactor,
  readAccess,
  type Access,
  type Account,
} from '@hirogeru/store/access';
import { dataFiles } from './data-files.ts';
import { isLoopback } from './own-host.ts';
import { isTrusted } from './oidc/settings-now.ts';
import type { Role } from './roles.ts';
import type { Holder } from './sessions.ts';

/** Who asks for anything but a report, which a link opens and nothing else. */
export type Visitor = {
  readonly role: Role;
  /** The account that is signed in; null for whoever opened the desk by its link, and for everybody else. */
  readonly account: Account | null;
  /** Signed in at all, by account or by the desk's link. */
  readonly isIn: boolean;
  /** There is somebody to sign in as, or there has to be: the server is offered to other machines. */
  readonly needsAccount: boolean;
};

/**
 * What a session is worth now: its account may be gone, or have another password or role since, or its issuer be trusted no more.
 * Where the project's accounts cannot be read nobody is anybody.
 */
export function visitorOf(holder: Holder | undefined): Visitor {
  const access = accessOrNone();
  const needsAccount = access === null || access.accounts.length > 0 || !isOnlyHere();
  const nobody: Visitor = {
    role: needsAccount ? 'anybody' : 'planner',
    account: null,
    isIn: false,
    needsAccount,
  };
  if (holder === undefined || access === null) return nobody;
  // The desk's link is for the time before there are accounts.
  if (holder === null)
    return needsAccount || !isDeskOpen() ? nobody : { ...nobody, role: 'analyst', isIn: true };
  const account = access.accounts.find(({ id, stamp }) => id === holder.account && stamp === holder.stamp);
  if (!account || (account.oidc !== null && !isTrusted(account.oidc.issuer))) return nobody;
  return { role: roleOf(account, access), account, isIn: true, needsAccount };
}

function roleOf(account: Account, { secondFactor: rule }: Access): Role {
  if (lacksSecondFactor(rule, account)) return 'enrolling';
  return account.role === 'analyst' && isDeskOpen() ? 'analyst' : 'planner';
}

/** The project's accounts; none where they cannot be read. */
export const accountsNow = (): Account[] => accessOrNone()?.accounts ?? [];

/** Whether an account may not be without a second factor now; so too where what is demanded cannot be read. */
export function isDemandedOf(account: Account): boolean {
  const access = accessOrNone();
  return access === null || demandsSecondFactor(access.secondFactor, account);
}

export const hasAccounts = (): boolean => accountsNow().length > 0;

function accessOrNone(): Access | null {
  try {
    return readAccess(dataFiles().accounts);
  } catch {
    return null;
  }
}

/** The server listens on this machine alone, and nobody offers it elsewhere under another name. */
function isOnlyHere({ HOST = '127.0.0.1', ORIGIN = '' } = process.env): boolean {
  return isLoopback(HOST) && (ORIGIN === '' || (URL.canParse(ORIGIN) && isLoopback(new URL(ORIGIN).host)));
}

/** The desk was asked for when the server was started; without it an analyst reads what planners read. */
const isDeskOpen = ({ HIROGERU_DESK, HIROGERU_DESK_KEY } = process.env): boolean =>
  HIROGERU_DESK === 'open' || Boolean(HIROGERU_DESK_KEY);
