import { appendLedger, type LedgerEvent } from '@hirogeru/store/release';
import { dataFiles } from './data-files.ts';

/** Who somebody is to the ledger: an account by its number, never by its name. */
export const whoIs = (account: string | null): string => (account === null ? 'desk' : `account-${account}`);

/**
 * Adds a line to the project's ledger. A ledger that cannot be written keeps nobody out who may come in: `verify` and
 * `doctor` tell of it, and so does the server.
 */
export function tellLedger(who: string, event: LedgerEvent): void {
  try {
    appendLedger(dataFiles().ledger, who, event, new Date().toISOString());
  } catch {
    console.error(`the ledger could not be told: ${event.what}`);
  }
}
