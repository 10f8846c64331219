import type { Account } from '@hirogeru/store/access';
import type { RequestEvent } from '@sveltejs/kit';
import { sessionCookie } from './session-cookie.ts';
import { beginSession, endSession } from './sessions.ts';

type Event = Pick<RequestEvent, 'request' | 'cookies'>;

/**
 * Signs an account in: under a new number, whatever the browser had before.
 * @param before  number of the browser's session, where it could not be sent with this request
 */
export function beginVisit(event: Event, { id, stamp }: Account, before?: string): void {
  const { name, options } = sessionCookie(event.request);
  endSession(event.cookies.get(name));
  endSession(before);
  event.cookies.set(name, beginSession({ account: id, stamp }), { ...options, path: '/' });
}

/** Signs out whoever is signed in: here, not only in the browser. */
export function endVisit(event: Event): void {
  const { name, options } = sessionCookie(event.request);
  endSession(event.cookies.get(name));
  event.cookies.delete(name, { ...options, path: '/' });
}
