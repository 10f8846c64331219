import { deviance } from './deviance.ts';
import { stirlingError } from './stirling-error.ts';

/**
 * Poisson probability e^−m·m^x/x!, continued to real x by the gamma function.
 * @param x  events, ≥ 0
 * @param m  expected events, ≥ 0
 * @returns 0..1; relative error below 1e-13 for x up to 1e6
 * @source Loader (2000), Fast and Accurate Computation of Binomial Probabilities
 * @checked ../shared/reference/special_functions.csv (ppois, pgamma), from R 4.2
 */
export function poissonProbability(x: number, m: number): number {
  if (m === 0) return x === 0 ? 1 : 0;
  if (x === 0) return Math.exp(-m);
  return Math.exp(-stirlingError(x) - deviance(x, m)) / Math.sqrt(2 * Math.PI * x);
}
