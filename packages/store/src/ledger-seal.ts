import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { problem, Refused } from './problem.ts';
import { putWhole } from './whole-file.ts';

const sealSchema = z.strictObject({
  key: z.string().regex(/^[0-9a-f]{64}$/),
  /** So many lines were there before the ledger had a seal: their chain has no key. */
  from: z.int().min(0),
  /** Number and hash of the last line. */
  seq: z.int().min(0),
  last: z.string(),
});
/** What the lines of a ledger are chained with, and where they end: without it nobody can write or cut one unseen. */
export type Seal = z.infer<typeof sealSchema>;

const sealOf = (ledger: string): string => join(dirname(ledger), 'ledger-seal');

/** A new seal after so many lines, of which the last has this hash. */
export const newSeal = (seq: number, last: string): Seal => ({
  key: randomBytes(32).toString('hex'),
  from: seq,
  seq,
  last,
});

/** Null for a ledger that has none yet. @throws Refused E_SEAL_BROKEN */
export function readSeal(ledger: string): Seal | null {
  if (!existsSync(sealOf(ledger))) return null;
  try {
    return sealSchema.parse(JSON.parse(readFileSync(sealOf(ledger), 'utf8')));
  } catch {
    throw new Refused(problem('E_SEAL_BROKEN', { file: 'data/ledger-seal' }, {}));
  }
}

/** Whole or not at all, readable by its owner alone. */
export function writeSeal(ledger: string, seal: Seal): void {
  putWhole(sealOf(ledger), `${JSON.stringify(seal)}\n`, 0o600);
}

/** Takes away what a run that was killed left beside it. */
export const sweepSeal = (ledger: string): void => rmSync(`${sealOf(ledger)}.tmp`, { force: true });
