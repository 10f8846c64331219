import { createHmac } from 'node:crypto';
import type { Family } from './family.ts';

/**
 * A number in 0..1 that the seed and the words decide (HMAC-SHA-256): the same for whoever holds the seed, unforeseeable for
 * everybody else. Without a seed 0.5, for all.
 */
export function drawn(seed: string | undefined, ...words: readonly string[]): number {
  if (seed === undefined) return 0.5;
  return createHmac('sha256', seed).update(JSON.stringify(words)).digest().readUIntBE(0, 6) / 2 ** 48;
}

/** One threshold of so many is one more than it has to be. */
const ONE_IN = 4;

/**
 * The family with some thresholds one higher, as the seed draws them. A mask then tells 1..k and not 1..k-1, which are too
 * few values for somebody who knows that zeros are shown (ADR 0025). What is `published` already stays as it is.
 */
export function withThresholdsDrawn(
  family: Family,
  { k, seed, published }: { k: number; seed: string | undefined; published: ReadonlySet<string> },
): Family {
  const cells = family.cells.map((cell) => {
    const { id, threshold = k } = cell;
    const isHigher = threshold > 0 && !published.has(id) && drawn(seed, 'threshold', id) < 1 / ONE_IN;
    return isHigher ? { ...cell, threshold: threshold + 1 } : cell;
  });
  return { ...family, cells };
}

/** So many cells of a thousand are masked for no reason of their own. */
const DECOYS = 10;
/** Only cells below so many thresholds: a large total is no place to hide a small one behind. */
const NEARBY = 4;

/**
 * Cells that are masked because the seed says so. By them more masks may come out for a table than the cheapest, so that a
 * mask does not tell that it was necessary (ADR 0025).
 */
export function decoysOf(
  family: Family,
  { k, seed, published }: { k: number; seed: string | undefined; published: ReadonlySet<string> },
): string[] {
  return family.cells
    .filter(({ id, value, contributors = value, threshold = k }) => {
      const isNear = value > 0 && contributors < NEARBY * threshold && !published.has(id);
      return isNear && drawn(seed, 'decoy', id) < DECOYS / 1000;
    })
    .map(({ id }) => id);
}
