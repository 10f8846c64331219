import betainc from '@stdlib/math-base-special-betainc';
import type { Tails } from './gamma-tails.ts';

/**
 * Both tails of the beta distribution (the regularised incomplete beta function).
 * @param x  0..1
 * @param a  > 0
 * @param b  > 0
 * @returns probabilities 0..1; relative error of each below 1e-12 in the checked range (a, b up to 1e6)
 * @throws RangeError when an argument is outside its range
 * @checked ../shared/reference/special_functions.csv (pbeta, pbinom), from R 4.2
 */
export function betaTails(x: number, a: number, b: number): Tails {
  if (!(x >= 0 && x <= 1) || !(a > 0) || !(b > 0)) throw new RangeError('x lies in 0..1, a and b above 0');
  return { lower: betainc(x, a, b), upper: betainc(x, a, b, true, true) };
}
