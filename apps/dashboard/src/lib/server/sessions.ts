import { createHash, randomBytes } from 'node:crypto';
import { steadyNow } from './steady-time.ts';

const HOUR = 3_600_000;
/** A session ends so long after it began, and so long after it was last used, whichever is first; milliseconds. */
export const SESSION_LIFETIME = 12 * HOUR;
const IDLE = 2 * HOUR;
/** After so long a session goes on under another number; the old one holds on for pages that are being loaded. */
const RENEWAL = HOUR / 2;
const OVERLAP = 30_000;

/** Somebody who has signed in: an account in one of its states, or (null) whoever opened the desk by its link. */
export type Holder = { readonly account: string; readonly stamp: string } | null;

type Session = {
  readonly holder: Holder;
  readonly began: number;
  /** When it got its number. */
  readonly named: number;
  until: number;
  /** It goes on under another number. */
  isLeft: boolean;
};

// In memory alone: whoever stops the server signs everybody out, and no copy of a disk holds a session. By their hashes,
// so that what is looked up says nothing by the time it takes.
const sessions = new Map<string, Session>();
const hashOf = (id: string): string => createHash('sha256').update(id).digest('hex');

function put(session: Session): string {
  const id = randomBytes(32).toString('base64url');
  sessions.set(hashOf(id), session);
  return id;
}

/** Begins a session. @returns its number, told to its holder and to nobody else */
export function beginSession(holder: Holder, now = steadyNow()): string {
  for (const [hash, { until }] of sessions) if (until <= now) sessions.delete(hash);
  return put({ holder, began: now, named: now, until: now + IDLE, isLeft: false });
}

/**
 * The session of a number that is still good, or null.
 * @returns its holder, and another number where it is time for one
 */
export function sessionOf(
  id: string | undefined,
  now = steadyNow(),
): { holder: Holder; renewed: string | null } | null {
  const session = id === undefined ? undefined : sessions.get(hashOf(id));
  if (!session || session.until <= now) return null;
  const { holder, began, named } = session;
  if (session.isLeft) return { holder, renewed: null };
  session.until = Math.min(now + IDLE, began + SESSION_LIFETIME);
  if (now - named < RENEWAL) return { holder, renewed: null };
  const renewed = put({ ...session, named: now });
  session.until = Math.min(now + OVERLAP, session.until);
  session.isLeft = true;
  return { holder, renewed };
}

/** Ends a session at once. */
export const endSession = (id: string | undefined): void => {
  if (id !== undefined) sessions.delete(hashOf(id));
};
