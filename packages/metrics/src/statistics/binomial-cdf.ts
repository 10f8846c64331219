import { betaTails } from './beta-tails.ts';

/**
 * Probability of at most x successes in n trials.
 * @param x  whole number; below 0 gives 0, n and above give 1
 * @param n  whole number ≥ 0
 * @param p  chance of a success, 0..1
 * @returns 0..1; relative error below 1e-12
 * @throws RangeError when p is outside 0..1
 * @checked ../shared/reference/special_functions.csv (pbinom), from R 4.2
 */
export function binomialCdf(x: number, n: number, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError('p lies in 0..1');
  if (x < 0) return 0;
  return x >= n ? 1 : betaTails(p, x + 1, n - x).upper;
}
