import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { midranks } from './midranks.ts';
import { signedRankP } from './signed-rank-distribution.ts';

export type SignedRank = {
  /** Sum of the ranks of the positive differences. */
  readonly v: number;
  /** (v − expected) / standard deviation, without continuity correction. */
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
  readonly method: 'exact' | 'normal';
};

/** Beyond this many non-zero differences the normal approximation is as good and the exact table too long. */
const EXACT_UP_TO = 300;

/**
 * Wilcoxon signed-rank test with Pratt's treatment of zeros: zeros are ranked with the others, then left out.
 * Ties share their mean rank; the distribution is exact given the ties.
 * @param differences  after − before, one a person
 * @returns null when no difference is other than zero
 * @source Wilcoxon (1945), doi:10.2307/3001968; zeros: Pratt (1959), JASA 54(287), 655–667,
 *         doi:10.1080/01621459.1959.10501526
 * @checked ../shared/reference/paired.json: z against coin 1.4 `wilcoxsign_test(zero.method = "Pratt")`, and the exact
 *          p against exactRankTests 0.8 where there is no zero
 */
export function wilcoxonSignedRankPratt(differences: readonly number[]): SignedRank | null {
  return signedRankTest(midranks(differences.map(Math.abs)), differences);
}

/**
 * Wilcoxon signed-rank test as Wilcoxon gave it: zero differences are dropped before ranking.
 * @param differences  after − before, one a person
 * @returns null when no difference is other than zero
 * @checked ../shared/reference/paired.json, exactRankTests 0.8 `wilcox.exact`
 */
export function wilcoxonSignedRank(differences: readonly number[]): SignedRank | null {
  const moved = differences.filter((difference) => difference !== 0);
  return signedRankTest(midranks(moved.map(Math.abs)), moved);
}

function signedRankTest(ranks: readonly number[], differences: readonly number[]): SignedRank | null {
  const moved = ranks.filter((_, index) => differences[index] !== 0);
  if (moved.length === 0) return null;
  const v = ranks.reduce((sum, rank, index) => sum + ((differences[index] ?? 0) > 0 ? rank : 0), 0);
  const expected = moved.reduce((sum, rank) => sum + rank, 0) / 2;
  const deviation = Math.sqrt(moved.reduce((sum, rank) => sum + rank * rank, 0)) / 2;
  const z = (v - expected) / deviation;
  return moved.length <= EXACT_UP_TO
    ? { v, z, p: signedRankP(moved, v), method: 'exact' }
    : { v, z, p: 2 * normalCdf(-Math.abs(z), 0, 1), method: 'normal' };
}
