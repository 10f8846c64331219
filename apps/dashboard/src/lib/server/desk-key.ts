import { createHash, timingSafeEqual } from 'node:crypto';

/** Name of the cookie that opens the analyst's desk on this machine. */
export const DESK_COOKIE = 'hirogeru-desk';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** True when the desk is open in this process and the given key is its key. Compared in constant time. */
export function opensDesk(given: string | null | undefined, key = process.env['HIROGERU_DESK_KEY']): boolean {
  if (!key || !given) return false;
  return timingSafeEqual(digest(given), digest(key));
}
