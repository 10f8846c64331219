import { marginsOf, type CountTable } from './count-table.ts';
import { logFactorial } from './log-factorial.ts';

/**
 * Values that the first cell of a table of two rows and two columns can take given the margins, with the logarithms
 * of their hypergeometric probabilities.
 * @throws RangeError when the table is not two by two or no table of counts
 */
export function firstCellDistribution(table: CountTable): {
  readonly cells: readonly number[];
  readonly logWeights: readonly number[];
} {
  const { rows, columns, total } = marginsOf(table);
  if (rows.length !== 2 || columns.length !== 2) throw new RangeError('two rows and two columns');
  const [row1 = 0, row2 = 0] = rows;
  const column1 = columns[0] ?? 0;
  const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  const least = Math.max(0, column1 - row2);
  const cells = Array.from({ length: Math.min(row1, column1) - least + 1 }, (_, index) => least + index);
  const whole = logChoose(total, column1);
  return {
    cells,
    logWeights: cells.map((cell) => logChoose(row1, cell) + logChoose(row2, column1 - cell) - whole),
  };
}
