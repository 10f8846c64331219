import { pearsonCorrelation } from './pearson-correlation.ts';
import { standardDeviation } from './standard-deviation.ts';
import { twoSampleT, type TwoSampleT } from './two-sample-t.ts';

export type PartlyMatched = {
  readonly pairs: readonly { readonly before: number; readonly after: number }[];
  readonly onlyBefore: readonly number[];
  readonly onlyAfter: readonly number[];
};

/**
 * Difference of two means, after − before, where some people are there both times and others only once: Welch's form
 * of the t test for partially overlapping samples (T_new2). With pairs alone it is the paired t test but for its
 * degrees of freedom's rounding; with no pair it is Welch's.
 * @param level  confidence, 0..1 exclusive
 * @returns null when there is no spread, or fewer than two people at either time
 * @source Derrick, Russ, Toher & White (2017), J. Mod. Appl. Stat. Methods 16(1), 137–157,
 *         doi:10.22237/jmasm/1493597280
 * @checked its two limits against ../shared/reference/paired.json (t_test) and two_sample.json (Welch); between them
 *          by hand in partly-matched-t.test.ts
 * @coverage % at n = 5, 10, 24, 100: 96.2 · 95.5 · 95.6 · 95.0 (n normal pairs of correlation 0.5, and n more
 *          before only)
 */
export function partlyMatchedT(
  { pairs, onlyBefore, onlyAfter }: PartlyMatched,
  level = 0.95,
): TwoSampleT | null {
  const before = [...pairs.map((pair) => pair.before), ...onlyBefore];
  const after = [...pairs.map((pair) => pair.after), ...onlyAfter];
  if (before.length < 2 || after.length < 2) return null;
  const [n1, n2, both] = [before.length, after.length, pairs.length];
  const single = onlyBefore.length + onlyAfter.length;
  const [s1, s2] = [standardDeviation(before), standardDeviation(after)];
  const [v1, v2] = [s1 ** 2 / n1, s2 ** 2 / n2];
  const r = both < 2 ? 0 : (pearsonCorrelation(pairs.map((pair) => [pair.before, pair.after])) ?? 0);
  const error = Math.sqrt(Math.max(0, v1 + v2 - (2 * r * s1 * s2 * both) / (n1 * n2)));
  if (error === 0) return null;
  const welch = (v1 + v2) ** 2 / (v1 ** 2 / (n1 - 1) + v2 ** 2 / (n2 - 1));
  const df = both === 0 ? welch : both - 1 + ((welch - both + 1) / (single + 2 * both)) * single;
  return twoSampleT(after, before, error, df, level);
}
