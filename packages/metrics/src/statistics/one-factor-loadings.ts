/** No item is the factor itself: at least 0.5 % of its variance is its own, as in psych. */
const LARGEST = Math.sqrt(0.995);

/**
 * Loadings of one factor, fitted to a correlation table by least squares off the diagonal (minres).
 * @param correlations  square table with 1 on the diagonal, at least three items
 * @returns one loading an item, −1..1, most of them above 0; null when the fit does not settle
 * @throws RangeError when there are fewer than three items
 * @source Harman & Jones (1966), Psychometrika 31(3), 351–368, doi:10.1007/BF02289468
 * @checked ../shared/reference/reliability.json, from R's psych 2.2 `fa(fm = "minres")`, to 0.02: its search stops early
 */
export function oneFactorLoadings(correlations: readonly (readonly number[])[]): number[] | null {
  if (correlations.length < 3) throw new RangeError('a factor needs three items');
  const loadings = correlations.map((row, at) =>
    Math.sqrt(row.reduce((most, r, other) => (other === at ? most : Math.max(most, Math.abs(r))), 0)),
  );
  for (let round = 0; round < 10_000; round += 1) {
    let moved = 0;
    for (const [item, row] of correlations.entries()) {
      let over = 0;
      let under = 0;
      for (const [other, loading] of loadings.entries()) {
        if (other === item) continue;
        over += (row[other] as number) * loading;
        under += loading * loading;
      }
      if (under === 0) return null;
      const next = Math.max(-LARGEST, Math.min(LARGEST, over / under));
      moved = Math.max(moved, Math.abs(next - (loadings[item] as number)));
      loadings[item] = next;
    }
    if (moved < 1e-10) return loadings;
  }
  return null;
}
