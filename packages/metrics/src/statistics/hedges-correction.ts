import { logGamma } from './log-gamma.ts';

/**
 * Hedges' exact small-sample correction J(df) = Γ(df/2) / (√(df/2)·Γ((df − 1)/2)) of a standardised difference.
 * @param df  degrees of freedom, whole number ≥ 1
 * @returns 0..1; 0 at df 1, where the gamma function has its pole
 * @throws RangeError when df < 1
 * @source Hedges (1981), J. Educ. Stat. 6(2), 107–128, doi:10.3102/10769986006002107
 * @checked ../shared/reference/paired.json, key J_exact
 */
export function hedgesCorrection(df: number): number {
  if (!(df >= 1)) throw new RangeError('the correction needs a degree of freedom');
  if (df === 1) return 0;
  return Math.exp(logGamma(df / 2) - logGamma((df - 1) / 2) - Math.log(df / 2) / 2);
}
