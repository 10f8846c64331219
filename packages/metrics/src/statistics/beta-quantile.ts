import betaincinv from '@stdlib/math-base-special-betaincinv';
import { logGamma } from './log-gamma.ts';
import { betaTails } from './beta-tails.ts';

/**
 * Quantile of the beta distribution. The library's value loses digits where it is tiny; Newton's steps give them back.
 * @param p  probability below the quantile, 0..1
 * @param a  > 0
 * @param b  > 0
 * @returns 0..1, relative error below 1e-11
 * @throws RangeError when an argument is outside its range
 * @checked ../shared/reference/special_functions.csv (qbeta, qf), from R 4.2
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1) || !(a > 0) || !(b > 0)) throw new RangeError('p lies in 0..1, a and b above 0');
  if (p === 0 || p === 1) return p;
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
  let x = betaincinv(p, a, b);
  for (let step = 0; step < 20 && x > 0 && x < 1; step += 1) {
    const { lower, upper } = betaTails(x, a, b);
    const missed = p < 0.5 ? lower - p : 1 - p - upper;
    const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logBeta);
    const next = Math.min((1 + x) / 2, Math.max(x / 2, x - missed / density));
    if (!(Math.abs(next - x) > 1e-14 * x)) break;
    x = next;
  }
  return x;
}
