import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
let isUsed = false;

/** Whether the key of the desk's link is right. Compared in constant time. */
export function isDeskKey(given: string, key = process.env['HIROGERU_DESK_KEY']): boolean {
  return Boolean(key) && timingSafeEqual(digest(given), digest(key ?? ''));
}

/** Uses the desk's link up. @returns false when somebody has used it before */
export function useDeskKey(): boolean {
  const isFirst = !isUsed;
  isUsed = true;
  return isFirst;
}
