import { marginsOf, type CountTable } from './count-table.ts';

/**
 * Phi coefficient: Pearson's correlation of two yes-or-no answers.
 * @param table  two rows and two columns
 * @returns −1..1, above 0 where the diagonal is full; null when a row or column is empty
 * @throws RangeError when the table is not two by two or no table of counts
 * @source Yule (1912), J. R. Stat. Soc. 75(6), 579–652, doi:10.2307/2340126
 * @checked ../shared/reference/tables.json, computed in R 4.2
 */
export function phiCoefficient(table: CountTable): number | null {
  const { rows, columns } = marginsOf(table);
  if (rows.length !== 2 || columns.length !== 2) throw new RangeError('two rows and two columns');
  const [a = 0, b = 0, c = 0, d = 0] = table.flat();
  const square = [...rows, ...columns].reduce((product, margin) => product * margin, 1);
  return square === 0 ? null : (a * d - b * c) / Math.sqrt(square);
}
