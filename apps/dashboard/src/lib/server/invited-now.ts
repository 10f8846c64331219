import { invitedBy, type Account } from '@hirogeru/store/access';
import { accountsNow } from './visitor.ts';

/** The account that a one-time link is for now, or null. */
export const invitedNow = (key: string | null): Account | null =>
  key === null ? null : invitedBy(accountsNow(), key, Math.floor(Date.now() / 1000));
