export type RankSumDistribution = {
  /** Smallest sum that a group can have. */
  readonly least: number;
  /** Chance of the sum least + index/2; the chances add up to 1. */
  readonly chances: Float64Array;
};

/**
 * Distribution of a sum of ranks drawn without replacement. Ranks 1..n give that of Wilcoxon and Mann–Whitney;
 * midranks give it conditional on the ties.
 * @param ranks  ranks of everyone: whole or half numbers
 * @param count  size of the group, whole number 0..ranks.length
 * @throws RangeError when count is outside 0..ranks.length
 * @source Streitberg & Röhmel (1986), Comput. Stat. Q. 3(1), 23–42 (shift algorithm)
 */
export function rankSumDistribution(ranks: readonly number[], count: number): RankSumDistribution {
  if (!Number.isInteger(count) || count < 0 || count > ranks.length)
    throw new RangeError('the group is a part of everyone');
  const sorted = ranks.toSorted((a, b) => a - b);
  const smallest = sorted[0] ?? 0;
  // Only what lies above the smallest rank is summed, which keeps the table short.
  const shifts = sorted.map((rank) => Math.round((rank - smallest) * 2));
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const most = sum(shifts.slice(ranks.length - count));
  const ways = Array.from({ length: count + 1 }, () => new Float64Array(most + 1));
  (ways[0] as Float64Array)[0] = 1;
  let reached = 0;
  for (const [taken, shift] of shifts.entries()) {
    reached = Math.min(most, reached + shift);
    for (let size = Math.min(count, taken + 1); size >= 1; size -= 1) {
      const into = ways[size] as Float64Array;
      const from = ways[size - 1] as Float64Array;
      for (let at = reached; at >= shift; at -= 1)
        into[at] = (into[at] as number) + (from[at - shift] as number);
    }
  }
  const full = ways[count] as Float64Array;
  const first = sum(shifts.slice(0, count));
  const total = full.reduce((a, b) => a + b, 0);
  return { least: sum(sorted.slice(0, count)), chances: full.subarray(first).map((each) => each / total) };
}
