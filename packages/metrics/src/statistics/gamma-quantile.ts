import gammaincinv from '@stdlib/math-base-special-gammaincinv';
import { gammaTails } from './gamma-tails.ts';
import { poissonProbability } from './poisson-probability.ts';

/**
 * Quantile of the gamma distribution with scale 1; twice the quantile at shape df/2 is that of χ².
 * The library's value is a start (good to 1e-3 above shape 500), polished by Newton's steps.
 * @param p      probability below the quantile, 0..1
 * @param shape  > 0
 * @returns ≥ 0, relative error below 1e-11; Infinity at p = 1
 * @throws RangeError when p is outside 0..1 or shape is not positive
 * @checked ../shared/reference/special_functions.csv (qgamma, qchisq), from R 4.2
 */
export function gammaQuantile(p: number, shape: number): number {
  if (!(p >= 0 && p <= 1) || !(shape > 0)) throw new RangeError('p lies in 0..1 and the shape above 0');
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  let x = gammaincinv(p, shape);
  for (let step = 0; step < 30 && x > 0; step += 1) {
    const { lower, upper } = gammaTails(x, shape);
    const missed = p < 0.5 ? lower - p : 1 - p - upper;
    const density = (poissonProbability(shape, x) * shape) / x;
    const next = Math.min(2 * x, Math.max(x / 2, x - missed / density));
    if (Math.abs(next - x) <= 1e-14 * x) return next;
    x = next;
  }
  return x;
}
