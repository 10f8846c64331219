import { betaTails } from './beta-tails.ts';
import type { Tails } from './gamma-tails.ts';

/**
 * Both tails of Fisher's F distribution.
 * @param f    ≥ 0
 * @param df1  degrees of freedom of the numerator, > 0
 * @param df2  degrees of freedom of the denominator, > 0
 * @returns probabilities 0..1; relative error of each below 1e-12
 * @throws RangeError when an argument is outside its range
 * @checked ../shared/reference/special_functions.csv (pf), from R 4.2
 */
export function fTails(f: number, df1: number, df2: number): Tails {
  if (!(f >= 0)) throw new RangeError('F is at least 0');
  if (f === Infinity) return { lower: 1, upper: 0 };
  if (df1 * f <= df2) return betaTails((df1 * f) / (df2 + df1 * f), df1 / 2, df2 / 2);
  // From the other side, so that a share next to 1 keeps its digits.
  const { lower, upper } = betaTails(df2 / (df2 + df1 * f), df2 / 2, df1 / 2);
  return { lower: upper, upper: lower };
}
