import type { Tails } from './gamma-tails.ts';
import { rankSumDistribution } from './rank-sum-distribution.ts';

/**
 * Both tails of a sum of ranks drawn without replacement, each including the observed sum.
 * @param ranks  ranks of everyone: whole or half numbers
 * @param count  size of the group, whole number 0..ranks.length
 * @param sum    observed sum of the group's ranks
 * @returns probabilities 0..1
 * @throws RangeError when count is outside 0..ranks.length
 * @source Streitberg & Röhmel (1986), Comput. Stat. Q. 3(1), 23–42 (shift algorithm)
 * @checked ../shared/reference/special_functions.csv (pwilcox), from R 4.2; two_sample.json, exactRankTests 0.8
 */
export function rankSumTails(ranks: readonly number[], count: number, sum: number): Tails {
  const { least, chances } = rankSumDistribution(ranks, count);
  const at = Math.round((sum - least) * 2);
  const add = (part: Float64Array): number => part.reduce((a, b) => a + b, 0);
  return {
    lower: at < 0 ? 0 : Math.min(1, add(chances.subarray(0, at + 1))),
    upper: Math.min(1, add(chances.subarray(Math.max(0, at)))),
  };
}
