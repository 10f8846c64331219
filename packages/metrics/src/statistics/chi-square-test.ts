import { marginsOf, type CountTable } from './count-table.ts';
import { gammaTails } from './gamma-tails.ts';

export type ChiSquareTest = {
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
  /** Counts that independence would give. */
  readonly expected: readonly (readonly number[])[];
  /** Distance from the expected count in standard errors; beyond ±1.96 in 5 % of the cells by chance. */
  readonly adjustedResiduals: readonly (readonly number[])[];
};

/**
 * Pearson's χ² test of independence in a table of counts, without continuity correction.
 * @param table  at least two rows and two columns
 * @returns null when a row or column is empty
 * @throws RangeError when the table is smaller or no table of counts
 * @source Pearson (1900), Philos. Mag. 50(302), 157–175; residuals: Haberman (1973), Biometrics 29(1), 205–220
 * @checked ../shared/reference/tables.json, from R 4.2 `chisq.test(correct = FALSE)`
 */
export function chiSquareTest(table: CountTable): ChiSquareTest | null {
  const { rows, columns, total } = marginsOf(table);
  if (rows.length < 2 || columns.length < 2) throw new RangeError('two rows and two columns');
  if ([...rows, ...columns].includes(0)) return null;
  const expected = rows.map((row) => columns.map((column) => (row * column) / total));
  const cells = table.map((row, r) =>
    row.map((count, c) => count - ((expected[r] as number[])[c] as number)),
  );
  const each = <T>(of: (away: number, wanted: number, row: number, column: number) => T): T[][] =>
    cells.map((row, r) =>
      row.map((away, c) =>
        of(away, (expected[r] as number[])[c] as number, rows[r] as number, columns[c] as number),
      ),
    );
  const chiSquare = each((away, wanted) => (away * away) / wanted)
    .flat()
    .reduce((a, b) => a + b, 0);
  const df = (rows.length - 1) * (columns.length - 1);
  return {
    chiSquare,
    df,
    p: gammaTails(chiSquare / 2, df / 2).upper,
    expected,
    adjustedResiduals: each(
      (away, wanted, row, column) => away / Math.sqrt(wanted * (1 - row / total) * (1 - column / total)),
    ),
  };
}
