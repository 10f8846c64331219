import cdf from '@stdlib/stats-base-dists-t-cdf';

/**
 * Distribution function of Student's t.
 * @param t   any number
 * @param df  degrees of freedom, > 0
 * @returns probability 0..1; relative error below 1e-10 in the lower tail
 * @checked ../shared/reference/special_functions.csv (pt), from R 4.2
 */
export const tCdf = (t: number, df: number): number => cdf(t, df);
