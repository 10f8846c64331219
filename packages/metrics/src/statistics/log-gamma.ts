import gammaln from '@stdlib/math-base-special-gammaln';

/**
 * Natural logarithm of the gamma function.
 * @param x  > 0
 * @returns relative error below 1e-14
 * @checked ../shared/reference/special_functions.csv (lgamma), from R 4.2
 */
export const logGamma = (x: number): number => gammaln(x);
