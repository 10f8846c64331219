import { appendLedgerUnless } from '@hirogeru/store/release';
import { dataFiles } from '../data-files.ts';
import { whoIs } from '../tell-ledger.ts';
import { stepAt } from './one-time-code.ts';

// Where the ledger cannot be asked, what was used before this process began is not known: no code of that time is taken.
const begun = stepAt(performance.timeOrigin);
const last = new Map<string, number>();

/**
 * Uses an account's code of a step up: in the ledger, which other serving processes read too, and those that come after.
 * @returns false where it, or a later one, was used before
 */
export function useCode(account: string, step: number): boolean {
  if (step <= (last.get(account) ?? -1) || !isFirst(account, step)) return false;
  last.set(account, step);
  return true;
}

function isFirst(account: string, step: number): boolean {
  const who = whoIs(account);
  try {
    const at = new Date().toISOString();
    return (
      appendLedgerUnless(
        dataFiles().ledger,
        who,
        { what: 'code', facts: { step } },
        at,
        (told) => told.what === 'code' && told.who === who && Number(told.facts['step']) >= step,
      ) !== null
    );
  } catch {
    console.error('the ledger could not be told: code');
    return step > begun;
  }
}
