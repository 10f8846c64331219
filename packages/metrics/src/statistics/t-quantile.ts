import quantile from '@stdlib/stats-base-dists-t-quantile';

/**
 * Quantile of Student's t.
 * @param p   probability below the quantile, 0..1
 * @param df  degrees of freedom, > 0
 * @returns relative error below 1e-12
 * @checked ../shared/reference/special_functions.csv (qt), from R 4.2
 */
export const tQuantile = (p: number, df: number): number => quantile(p, df);
