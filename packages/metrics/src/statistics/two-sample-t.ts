import { mean } from './mean.ts';
import { tCdf } from './t-cdf.ts';
import { tQuantile } from './t-quantile.ts';

export type TwoSampleT = {
  /** Mean of x minus mean of y, in their unit. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly t: number;
  readonly df: number;
  /** Two-sided. */
  readonly p: number;
};

/**
 * Difference of two means against its standard error.
 * @param x      at least one number
 * @param y      at least one number
 * @param error  standard error of the difference, ≥ 0
 * @param df     degrees of freedom of the error
 * @param level  confidence, 0..1 exclusive
 * @returns null when the error is 0 but for rounding (R's own rule: ten units in the last place of the larger mean)
 * @throws RangeError when a sample is empty
 */
export function twoSampleT(
  x: readonly number[],
  y: readonly number[],
  error: number,
  df: number,
  level: number,
): TwoSampleT | null {
  const ofX = mean(x);
  const ofY = mean(y);
  if (error <= 10 * Number.EPSILON * Math.max(Math.abs(ofX), Math.abs(ofY))) return null;
  const t = (ofX - ofY) / error;
  const reach = tQuantile((1 + level) / 2, df) * error;
  return {
    difference: ofX - ofY,
    low: ofX - ofY - reach,
    high: ofX - ofY + reach,
    t,
    df,
    p: 2 * tCdf(-Math.abs(t), df),
  };
}
