import { kendallTauB } from './kendall-tau-b.ts';
import { normalCdf } from './normal-cdf.ts';
import type { Pair } from './pearson-correlation.ts';
import { tieCounts } from './tie-counts.ts';

/**
 * Two-sided p of Kendall's tau-b by the normal approximation with the variance corrected for ties.
 * @param pairs  at least three
 * @returns p value 0..1; null when one side has no spread
 * @throws RangeError when there are fewer than three pairs
 * @source Kendall & Gibbons (1990), Rank Correlation Methods, 5th ed., ch. 4
 * @checked ../shared/reference/paired.json, from R 4.2 `cor.test(method = "kendall", exact = FALSE)`
 */
export function kendallNormalTest(pairs: readonly Pair[]): number | null {
  const n = pairs.length;
  if (n < 3) throw new RangeError('the variance needs three pairs');
  const found = kendallTauB(pairs);
  if (!found) return null;
  const x = tieCounts(pairs.map(([each]) => each));
  const y = tieCounts(pairs.map(([, each]) => each));
  const over = (counts: readonly number[], of: (t: number) => number): number =>
    counts.reduce((sum, t) => sum + of(t), 0);
  const full = (t: number): number => t * (t - 1) * (2 * t + 5);
  const twos = (t: number): number => t * (t - 1);
  const threes = (t: number): number => t * (t - 1) * (t - 2);
  const variance =
    (full(n) - over(x, full) - over(y, full)) / 18 +
    (over(x, twos) * over(y, twos)) / (2 * twos(n)) +
    (over(x, threes) * over(y, threes)) / (9 * threes(n));
  return 2 * normalCdf(-Math.abs(found.s) / Math.sqrt(variance));
}
