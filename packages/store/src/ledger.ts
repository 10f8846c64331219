import { createHash, createHmac } from 'node:crypto';
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
import { z } from 'zod';
import { ledgerEventSchema, whoSchema, type LedgerEvent } from './ledger-events.ts';
import { withFileLock } from './file-lock.ts';
import { problem, Refused } from './problem.ts';
import { newSeal, readSeal, sweepSeal, writeSeal, type Seal } from './ledger-seal.ts';

const entrySchema = z.strictObject({
  seq: z.int().min(1),
  at: z.string(),
  /** Lines of before have none. */
  who: z.string().optional(),
  what: z.string(),
  /** As ledger-events.ts has them now; a line of before may have said it in another way. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  prev: z.string(),
  hash: z.string(),
});
export type LedgerEntry = z.infer<typeof entrySchema>;

const START = '0'.repeat(64);
/** Lines from before there was a seal are chained without its key; the first line with it covers them all. */
const hashOf = (entry: Omit<LedgerEntry, 'hash'>, seal: Seal | null): string =>
  (seal && entry.seq > seal.from ? createHmac('sha256', Buffer.from(seal.key, 'hex')) : createHash('sha256'))
    .update(JSON.stringify(saidIn(entry)))
    .digest('hex');

const saidIn = ({ seq, at, who, what, facts, prev }: Omit<LedgerEntry, 'hash'>): unknown[] => [
  seq,
  at,
  ...(who === undefined ? [] : [{ who }]),
  what,
  Object.entries(facts).toSorted(),
  prev,
];

/**
 * Adds a line to the ledger, chained to the one before with the key of the seal, and syncs it; when there is no room for
 * it, the ledger stays as it was. Two processes may call it at once.
 * @param at  ISO time, given by the caller
 * @throws ZodError when the event says anything but the numbers, hashes, ids and codes that it may
 */
export function appendLedger(path: string, who: string, told: LedgerEvent, at: string): LedgerEntry {
  const said = { who: whoSchema.parse(who), ...ledgerEventSchema.parse(told) };
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  return withFileLock(path, () => {
    const last = mended(path).at(-1);
    const seq = (last?.seq ?? 0) + 1;
    const open = { seq, at, ...said, prev: last?.hash ?? START };
    const seal = readSeal(path) ?? newSeal(seq - 1, open.prev);
    const entry = { ...open, hash: hashOf(open, seal) };
    writeLine(path, entry, seal);
    return entry;
  });
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

function sealedLines(path: string): LedgerEntry[] {
  const seal = readSeal(path);
  const entries = chainedLines(path, seal);
  const [last, before] = entries.toReversed();
  // The seal is written after the line: a power cut leaves it one behind.
  const ends = [last, before].map((entry) => [entry?.seq ?? 0, entry?.hash ?? START].join(' '));
  if (seal && !ends.slice(0, last ? 2 : 1).includes([seal.seq, seal.last].join(' ')))
    throw changedFrom(Math.min(entries.length, seal.seq) + 1);
  return entries;
}

const changedFrom = (row: number): Refused =>
  new Refused(problem('E_LEDGER_CHANGED', { file: 'data/ledger.jsonl', row }, {}));

// A last line without its end was being written when the power went: the seal knows nothing of it.
function chainedLines(path: string, seal: Seal | null): LedgerEntry[] {
  if (!existsSync(path)) return [];
  let prev = START;
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line, index) => {
      const entry = parseLine(line);
      if (!entry || entry.prev !== prev || entry.seq !== index + 1 || entry.hash !== hashOf(entry, seal)) {
        throw changedFrom(index + 1);
      }
      prev = entry.hash;
      return entry;
    });
}

function parseLine(line: string): LedgerEntry | null {
  try {
    return entrySchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
