import { marginsOf, type CountTable } from './count-table.ts';

/**
 * Weighted kappa: agreement of two raters on ordered categories, near misses counting less than far ones.
 * @param table  one category a row for the first rater and a column for the second, square, in order
 * @param power  how disagreement grows with the distance of two categories: 1 linear, 2 quadratic
 * @returns −1..1, 1 = always agreed; null when nobody was rated or chance alone would always agree
 * @throws RangeError when the table is not square or no table of counts
 * @source Cohen (1968), Psychol. Bull. 70(4), 213–220, doi:10.1037/h0026256
 * @checked ../shared/reference/reliability.json and tables.json, from R's psych 2.2 `cohen.kappa`
 */
export function weightedKappa(table: CountTable, power: 1 | 2): number | null {
  const { rows, columns, total } = marginsOf(table);
  if (rows.length !== columns.length) throw new RangeError('as many rows as columns');
  let found = 0;
  let expected = 0;
  for (const [i, row] of table.entries())
    for (const [j, count] of row.entries()) {
      const apart = Math.abs(i - j) ** power;
      found += apart * count;
      expected += (apart * (rows[i] as number) * (columns[j] as number)) / total;
    }
  return expected > 0 ? 1 - found / expected : null;
}
