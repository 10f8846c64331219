import { betaQuantile } from './beta-quantile.ts';

/**
 * Quantile of Fisher's F distribution.
 * @param p    probability below the quantile, 0..1
 * @param df1  degrees of freedom of the numerator, > 0
 * @param df2  degrees of freedom of the denominator, > 0
 * @returns ≥ 0, relative error below 1e-10; Infinity at p = 1
 * @throws RangeError when an argument is outside its range
 * @checked ../shared/reference/special_functions.csv (qf), from R 4.2
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  if (p === 1) return Infinity;
  if (p <= 0.5) {
    const share = betaQuantile(p, df1 / 2, df2 / 2);
    return (df2 * share) / (df1 * (1 - share));
  }
  const rest = betaQuantile(1 - p, df2 / 2, df1 / 2);
  return (df2 * (1 - rest)) / (df1 * rest);
}
