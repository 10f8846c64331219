import { stepAt } from './one-time-code.ts';

// What was used before this process began is not known: no code of that time is taken.
const begun = stepAt(performance.timeOrigin);
const last = new Map<string, number>();

/** Uses an account's code of a step up. @returns false where it, or a later one, was used before */
export function useCode(account: string, step: number): boolean {
  if (step <= (last.get(account) ?? begun)) return false;
  last.set(account, step);
  return true;
}

/** A code that was shown to be right without signing in: it is used up as well. */
export const noteCode = (account: string, step: number): void =>
  void last.set(account, Math.max(step, last.get(account) ?? 0));
