import { logGamma } from './log-gamma.ts';

const HALF_LOG_TWO_PI = 0.9189385332046727;

/**
 * What Stirling's formula leaves out of ln n!: ln n! − ln(√(2πn)·(n/e)ⁿ).
 * @param n  > 0, also between whole numbers
 * @returns about 1/(12n); absolute error below 1e-14
 * @source Loader (2000), Fast and Accurate Computation of Binomial Probabilities, §3
 */
export function stirlingError(n: number): number {
  if (n <= 15) return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - HALF_LOG_TWO_PI;
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n;
}
