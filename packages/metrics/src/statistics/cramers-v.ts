import { chiSquareTest } from './chi-square-test.ts';
import { marginsOf, type CountTable } from './count-table.ts';

export type CramersV = {
  /** 0..1, too large with few people. */
  readonly v: number;
  /** 0..1 with Bergsma's correction; null when so few people leave nothing to correct by. */
  readonly corrected: number | null;
};

/**
 * Cramér's V: strength of the association in a table of counts.
 * @param table  at least two rows and two columns
 * @returns null when a row or column is empty
 * @throws RangeError when the table is smaller or no table of counts
 * @source Cramér (1946), Mathematical Methods of Statistics, §21.9; Bergsma (2013), J. Korean Stat. Soc. 42(3),
 *         323–328, doi:10.1016/j.jkss.2012.10.002
 * @checked ../shared/reference/tables.json, from R's effectsize 0.8 `cramers_v`
 */
export function cramersV(table: CountTable): CramersV | null {
  const test = chiSquareTest(table);
  if (!test) return null;
  const { rows, columns, total } = marginsOf(table);
  const square = test.chiSquare / total;
  const v = Math.sqrt(square / (Math.min(rows.length, columns.length) - 1));
  const chance = test.df / (total - 1);
  const shrunk = (size: number): number => size - (size - 1) ** 2 / (total - 1);
  const room = Math.min(shrunk(rows.length), shrunk(columns.length)) - 1;
  // What rounding leaves of nothing would be 1e-8 under the root.
  const above = square - chance < 1e-14 ? 0 : square - chance;
  return { v, corrected: room > 1e-12 ? Math.sqrt(above / room) : null };
}
