import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { z } from 'zod';

const entrySchema = z.strictObject({
  seq: z.int().min(1),
  at: z.string(),
  /** ingest · tokenize · themes · measure · release · link … */
  what: z.string(),
  /** Numbers and hashes only; never a name, a file name or a text. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  prev: z.string(),
  hash: z.string(),
});
export type LedgerEntry = z.infer<typeof entrySchema>;

const START = '0'.repeat(64);
const hashOf = (entry: Omit<LedgerEntry, 'hash'>): string =>
  createHash('sha256')
    .update(
      JSON.stringify([entry.seq, entry.at, entry.what, Object.entries(entry.facts).toSorted(), entry.prev]),
    )
    .digest('hex');

/**
 * Adds a line to the hash-chained ledger and syncs it; when there is no room for it, the ledger stays as it was.
 * @param at  ISO time, given by the caller
 */
export function appendLedger(
  path: string,
  what: string,
  facts: LedgerEntry['facts'],
  at: string,
): LedgerEntry {
  const last = mendLedger(path).at(-1);
  const open = { seq: (last?.seq ?? 0) + 1, at, what, facts, prev: last?.hash ?? START };
  const entry = { ...open, hash: hashOf(open) };
  const file = openSync(path, 'a', 0o600);
  const { size } = fstatSync(file);
  try {
    writeFileSync(file, `${JSON.stringify(entry)}\n`);
    fsyncSync(file);
  } catch (error) {
    ftruncateSync(file, size);
    throw error;
  } finally {
    closeSync(file);
  }
  return entry;
}

/**
 * All lines, without a last one that has no end: it was being written when the power went, and nothing was told as done.
 * @throws Error as readLedger
 */
export function mendLedger(path: string): LedgerEntry[] {
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  const whole = bytes.lastIndexOf('\n') + 1;
  if (whole < bytes.length) truncateSync(path, whole);
  return readLedger(path);
}

/** All lines. @throws Error naming the first line that is cut or does not follow from the one before */
export function readLedger(path: string): LedgerEntry[] {
  if (!existsSync(path)) return [];
  let prev = START;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      const entry = parseLine(line);
      if (!entry || entry.prev !== prev || entry.seq !== index + 1 || entry.hash !== hashOf(entry)) {
        throw new Error(`ledger line ${index + 1} does not follow from the one before`);
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
