import { createHash, createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { readSeal, type Seal } from './ledger-seal.ts';
import { problem, Refused } from './problem.ts';

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
/** A line of the ledger. */
export type LedgerEntry = z.infer<typeof entrySchema>;

/** What the first line follows. */
export const START = '0'.repeat(64);
/** Lines from before there was a seal are chained without its key; the first line with it covers them all. */
export const hashOf = (entry: Omit<LedgerEntry, 'hash'>, seal: Seal | null): string =>
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
 * All lines, as far as they follow from one another and end as the seal says.
 * @throws Refused E_LEDGER_CHANGED, E_SEAL_BROKEN
 */
export function sealedLines(path: string): LedgerEntry[] {
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
