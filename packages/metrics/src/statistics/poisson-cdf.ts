import { gammaTails } from './gamma-tails.ts';

/**
 * Probability of at most x events where m are expected.
 * @param x  whole number; below 0 gives 0
 * @param m  ≥ 0
 * @returns 0..1; relative error below 1e-12
 * @throws RangeError when m is negative
 * @checked ../shared/reference/special_functions.csv (ppois), from R 4.2
 */
export function poissonCdf(x: number, m: number): number {
  return x < 0 ? 0 : gammaTails(m, x + 1).upper;
}
