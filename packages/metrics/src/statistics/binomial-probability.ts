import { deviance } from './deviance.ts';
import { stirlingError } from './stirling-error.ts';

/**
 * Binomial probability of exactly x successes in n trials.
 * @param x  whole number 0..n
 * @param n  whole number ≥ 0
 * @param p  chance of a success, 0..1
 * @returns 0..1; relative error below 1e-12 for n up to 1e6
 * @source Loader (2000), Fast and Accurate Computation of Binomial Probabilities
 */
export function binomialProbability(x: number, n: number, p: number): number {
  if (p === 0) return x === 0 ? 1 : 0;
  if (p === 1) return x === n ? 1 : 0;
  if (x === 0) return Math.exp(n * Math.log1p(-p));
  if (x === n) return Math.exp(n * Math.log(p));
  const rest = stirlingError(n) - stirlingError(x) - stirlingError(n - x);
  const away = deviance(x, n * p) + deviance(n - x, n * (1 - p));
  return Math.exp(rest - away) * Math.sqrt(n / (2 * Math.PI * x * (n - x)));
}
