import { midranks } from './midranks.ts';
import { normalCdf } from './normal-cdf.ts';

/**
 * Two-sided p of the Wilcoxon–Mann–Whitney test by the normal approximation, variance corrected for ties.
 * @param x           at least one number
 * @param y           at least one number
 * @param correction  continuity correction taken off the distance from the expectation: 0 or 0.5
 * @returns p value 0..1; null when all values are the same
 * @throws RangeError when a sample is empty
 * @source Lehmann (1975), Nonparametrics: Statistical Methods Based on Ranks, §1.3
 * @checked ../shared/reference/two_sample.json, from R 4.2 `wilcox.test(exact = FALSE)`
 */
export function rankSumNormalTest(
  x: readonly number[],
  y: readonly number[],
  correction: 0 | 0.5,
): number | null {
  if (x.length === 0 || y.length === 0) throw new RangeError('a rank sum needs two samples');
  const ranks = midranks([...x, ...y]);
  const centre = (ranks.length + 1) / 2;
  const away = Math.abs(ranks.slice(0, x.length).reduce((sum, rank) => sum + rank - centre, 0));
  const squares = ranks.reduce((sum, rank) => sum + (rank - centre) ** 2, 0);
  if (squares === 0) return null;
  const deviation = Math.sqrt((x.length * y.length * squares) / (ranks.length * (ranks.length - 1)));
  return Math.min(1, 2 * normalCdf(-(away - Math.min(away, correction)) / deviation));
}
