import { oneFactorLoadings } from './one-factor-loadings.ts';

/**
 * McDonald's omega total of one factor, fitted to a correlation table by least squares off the diagonal (minres).
 * @param correlations  square table with 1 on the diagonal, at least three items
 * @returns 0..1; null when the fit does not settle
 * @throws RangeError when there are fewer than three items
 * @source McDonald (1999), Test Theory, ch. 6
 * @checked ../shared/reference/reliability.json, from R's psych 2.2 `fa(fm = "minres")`
 */
export function omegaTotal(correlations: readonly (readonly number[])[]): number | null {
  const loadings = oneFactorLoadings(correlations);
  // Items that say the same in other units are the factor: a fit would only come near it.
  if (correlations.every((row) => row.every((r) => Math.abs(r) > 1 - 1e-12))) return 1;
  if (loadings === null) return null;
  const common = loadings.reduce((a, b) => a + b, 0) ** 2;
  return common / (common + loadings.reduce((sum, loading) => sum + 1 - loading * loading, 0));
}
