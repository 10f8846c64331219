import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { mean } from './mean.ts';
import { standardDeviation } from './standard-deviation.ts';

export type PairedT = {
  /** Mean of the differences, in their unit. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly t: number;
  readonly df: number;
  /** Two-sided. */
  readonly p: number;
};

/**
 * Student's t for paired differences: the mean difference with its interval.
 * @param differences  after − before, one a person, at least two
 * @param level        confidence, 0..1 exclusive
 * @returns null when every difference is the same: no spread, no interval
 * @throws RangeError when there are fewer than two differences
 * @source Student (1908), Biometrika 6(1), 1–25, doi:10.1093/biomet/6.1.1
 * @checked ../shared/reference/paired.json, from R 4.2 `t.test(paired = TRUE)`
 * @coverage % at n = 5, 10, 24, 100: 95.2 · 95.0 · 95.2 · 95.0 (normal differences)
 * @coverage points, % at n = 5, 10, 24, 100: 95.9 · 95.0 · 94.7 · 94.8 (differences −2…2 of a five-point item)
 */
export function pairedT(differences: readonly number[], level = 0.95): PairedT | null {
  const spread = standardDeviation(differences);
  if (isNegligible(spread, differences)) return null;
  const df = differences.length - 1;
  const difference = mean(differences);
  const error = spread / Math.sqrt(differences.length);
  const reach = tQuantile((1 + level) / 2, df) * error;
  const t = difference / error;
  return {
    difference,
    low: difference - reach,
    high: difference + reach,
    t,
    df,
    p: 2 * tCdf(-Math.abs(t), df),
  };
}

/** R's own rule: a spread below ten units in the last place of the mean is rounding, not spread. */
function isNegligible(spread: number, differences: readonly number[]): boolean {
  const error = spread / Math.sqrt(differences.length);
  return error <= 10 * Number.EPSILON * Math.abs(mean(differences));
}
