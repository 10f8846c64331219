import { midranks } from './midranks.ts';
import { normalCdf } from './normal-cdf.ts';

/**
 * Two-sided p of Wilcoxon's signed ranks by the normal approximation, variance corrected for ties; zeros are dropped.
 * @param differences  after − before, one a person
 * @param correction   continuity correction taken off the distance from the expectation: 0 or 0.5
 * @returns p value 0..1; null when no difference is other than zero
 * @source Lehmann (1975), Nonparametrics: Statistical Methods Based on Ranks, §3.2
 * @checked ../shared/reference/paired.json, from R 4.2 `wilcox.test(exact = FALSE)`
 */
export function signedRankNormalTest(differences: readonly number[], correction: 0 | 0.5): number | null {
  const moved = differences.filter((difference) => difference !== 0);
  if (moved.length === 0) return null;
  const ranks = midranks(moved.map(Math.abs));
  const v = ranks.reduce((sum, rank, at) => sum + ((moved[at] as number) > 0 ? rank : 0), 0);
  const away = Math.abs(v - (moved.length * (moved.length + 1)) / 4);
  const deviation = Math.sqrt(ranks.reduce((sum, rank) => sum + rank * rank, 0)) / 2;
  return Math.min(1, 2 * normalCdf(-(away - Math.min(away, correction)) / deviation));
}
