import { logGamma } from './log-gamma.ts';

/**
 * Natural logarithm of n!.
 * @param n  ≥ 0
 */
export const logFactorial = (n: number): number => (n < 2 ? 0 : logGamma(n + 1));
