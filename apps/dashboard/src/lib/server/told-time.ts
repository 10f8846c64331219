import { readLedger, type LedgerEntry } from '@hirogeru/store/release';
import { dataFiles } from './data-files.ts';

/** Latest time of the lines since the one that made a link, or that gave an account its own, by the number of either. */
export function timesSince(entries: readonly LedgerEntry[]): Map<string, number> {
  const since = new Map<string, number>();
  let latest = 0;
  for (const { what, at, facts } of entries.toReversed()) {
    latest = Math.max(latest, Date.parse(at) || 0);
    const about = what === 'link' ? facts['link'] : what === 'account' ? facts['account'] : undefined;
    if (typeof about === 'string' && !since.has(about)) since.set(about, latest);
  }
  return since;
}

let told: Map<string, number> | null = null;

/**
 * The latest time that this project is known to have seen since a link was made, or an account was given one: whoever sets the clock
 * back and starts the server again does not open what was over. Milliseconds; 0 where the ledger says nothing of it.
 */
export function toldSince(about: string): number {
  told ??= readOrNone();
  return told.get(about) ?? 0;
}

function readOrNone(): Map<string, number> {
  try {
    return timesSince(readLedger(dataFiles().ledger));
  } catch {
    // `verify` and `doctor` tell of it.
    return new Map();
  }
}
