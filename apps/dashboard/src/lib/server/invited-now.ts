import { invitedBy, type Account } from '@hirogeru/store/access';
import { steadyNow } from './steady-time.ts';
import { toldSince } from './told-time.ts';
import { accountsNow } from './visitor.ts';

/** The account that a one-time link is for now, or null. */
export function invitedNow(key: string | null): Account | null {
  const found = key === null ? null : invitedBy(accountsNow(), key, Math.floor(steadyNow() / 1000));
  return found?.invitation && found.invitation.until * 1000 > toldSince(found.id) ? found : null;
}
