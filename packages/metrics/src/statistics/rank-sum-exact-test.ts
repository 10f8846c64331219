import { midranks } from './midranks.ts';
import { rankSumTails } from './rank-sum-tails.ts';

/**
 * Exact two-sided Wilcoxon–Mann–Whitney test, conditional on the ties: chance of a rank sum as far from its
 * expectation.
 * @param x  at least one number
 * @param y  at least one number
 * @returns p value 0..1; 1 when all values are the same
 * @throws RangeError when a sample is empty
 * @source Mann & Whitney (1947), Ann. Math. Stat. 18(1), 50–60, doi:10.1214/aoms/1177730491; ties: Streitberg &
 *         Röhmel (1986)
 * @checked ../shared/reference/two_sample.json, from exactRankTests 0.8 `wilcox.exact` and R 4.2 `wilcox.test`
 */
export function rankSumExactTest(x: readonly number[], y: readonly number[]): number {
  if (x.length === 0 || y.length === 0) throw new RangeError('a rank sum needs two samples');
  const ranks = midranks([...x, ...y]);
  const sum = ranks.slice(0, x.length).reduce((a, b) => a + b, 0);
  const expected = (x.length * (ranks.length + 1)) / 2;
  const away = Math.abs(sum - expected);
  if (away === 0) return 1;
  const below = rankSumTails(ranks, x.length, expected - away).lower;
  const above = rankSumTails(ranks, x.length, expected + away).upper;
  return Math.min(1, below + above);
}
