import gammaln from '@stdlib/math-base-special-gammaln';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';

/**
 * Distribution function of Student's t with non-centrality δ.
 * The integral of Φ(t·s − δ) over s = √(χ²/df) by the trapezoidal rule on ln s, which converges faster than any
 * power of the step for this integrand; unlike the series of AS 243 it does not underflow at large δ.
 * @param t      any finite number
 * @param df     degrees of freedom, > 0
 * @param delta  non-centrality, any finite number
 * @returns probability 0..1; absolute error below 1e-12 for df ≥ 1 and |t| ≤ 100
 * @source Johnson, Kotz & Balakrishnan (1995), Continuous Univariate Distributions 2, ch. 31
 * @checked ../shared/reference/special_functions.csv (pt_nc), from R 4.2 `pt`
 */
export function noncentralTCdf(t: number, df: number, delta: number): number {
  const logScale = Math.LN2 + (df / 2) * Math.log(df / 2) - gammaln(df / 2);
  const density = (u: number): number => Math.exp(logScale + df * u - (df * Math.exp(2 * u)) / 2);
  const step = 0.2 / (Math.sqrt(2 * df) + Math.abs(t) + 1);
  // Beyond these ends the density holds less than 1e-17 of the whole.
  const low = -40 / df - 7 / Math.sqrt(df);
  const high = Math.log1p(9 / Math.sqrt(df));
  let sum = 0;
  for (let index = Math.floor(low / step); index * step <= high; index += 1) {
    const u = index * step;
    sum += density(u) * normalCdf(t * Math.exp(u) - delta, 0, 1);
  }
  return Math.min(1, Math.max(0, sum * step));
}
