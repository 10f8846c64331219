import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { withFileLock } from './file-lock.ts';
import { ledgerEventSchema, whoSchema, type LedgerEvent } from './ledger-events.ts';
import { hashOf, sealedLines, START, type LedgerEntry } from './ledger-lines.ts';
import { newSeal, readSeal, sweepSeal, writeSeal, type Seal } from './ledger-seal.ts';

/**
 * Adds a line to the ledger, chained to the one before with the key of the seal, and syncs it; when there is no room for
 * it, the ledger stays as it was. Two processes may call it at once.
 * @param at  ISO time, given by the caller
 * @throws ZodError when the event says anything but the numbers, hashes, ids and codes that it may
 */
export function appendLedger(path: string, who: string, told: LedgerEvent, at: string): LedgerEntry {
  return withFileLock(inItsFolder(path), () => append(path, who, told, at, mended(path)));
}

/**
 * The same, unless the lines that there are speak against it. Nobody adds one in between.
 * @returns null where nothing was added
 */
export function appendLedgerUnless(
  path: string,
  who: string,
  told: LedgerEvent,
  at: string,
  isAgainst: (entry: LedgerEntry) => boolean,
): LedgerEntry | null {
  return withFileLock(inItsFolder(path), () => {
    const entries = mended(path);
    return entries.some(isAgainst) ? null : append(path, who, told, at, entries);
  });
}

function inItsFolder(path: string): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  return path;
}

function append(
  path: string,
  who: string,
  told: LedgerEvent,
  at: string,
  entries: readonly LedgerEntry[],
): LedgerEntry {
  const said = { who: whoSchema.parse(who), ...ledgerEventSchema.parse(told) };
  const last = entries.at(-1);
  const seq = (last?.seq ?? 0) + 1;
  const open = { seq, at, ...said, prev: last?.hash ?? START };
  const seal = readSeal(path) ?? newSeal(seq - 1, open.prev);
  const entry = { ...open, hash: hashOf(open, seal) };
  writeLine(path, entry, seal);
  return entry;
}

function writeLine(path: string, entry: LedgerEntry, seal: Seal): void {
  const file = openSync(path, 'a', 0o600);
  const { size } = fstatSync(file);
  try {
    writeFileSync(file, `${JSON.stringify(entry)}\n`);
    fsyncSync(file);
    writeSeal(path, { ...seal, seq: entry.seq, last: entry.hash });
  } catch (error) {
    ftruncateSync(file, size);
    throw error;
  } finally {
    closeSync(file);
  }
}

/**
 * All lines, without a last one that has no end: it was being written when the power went, and nothing was told as done.
 * @throws Refused as readLedger
 */
export function mendLedger(path: string): LedgerEntry[] {
  return existsSync(dirname(path)) ? withFileLock(path, () => mended(path)) : [];
}

function mended(path: string): LedgerEntry[] {
  sweepSeal(path);
  if (!existsSync(path)) return sealedLines(path);
  const bytes = readFileSync(path);
  const whole = bytes.lastIndexOf('\n') + 1;
  if (whole < bytes.length) truncateSync(path, whole);
  return sealedLines(path);
}

/**
 * All lines. Whoever cannot read the seal cannot change, cut, add or swap one without its being found here. What does not
 * hold together is read once more while nobody writes: a line in the middle of its writing is no fault.
 * @throws Refused E_LEDGER_CHANGED naming the first line that is cut, gone or does not follow from the one before;
 *   E_SEAL_BROKEN
 */
export function readLedger(path: string): LedgerEntry[] {
  try {
    return sealedLines(path);
  } catch (error) {
    // Nobody writes in a folder that is to be read only, and no lock can be put there.
    if (!isWritable(dirname(path))) throw error;
    return withFileLock(path, () => sealedLines(path));
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
