import cdf from '@stdlib/stats-base-dists-normal-cdf';

/**
 * Standard normal distribution function.
 * @param x  any number
 * @returns probability 0..1; relative error below 1e-12 also in the tails
 * @checked ../shared/reference/special_functions.csv (pnorm), from R 4.2
 */
export const normalCdf = (x: number): number => cdf(x, 0, 1);
