import type { CountTable } from './count-table.ts';
import { firstCellDistribution } from './first-cell-distribution.ts';

/**
 * Fisher's exact test of a table of two rows and two columns to each side: chance of a first cell at most, and at
 * least, as large.
 * @param table  [[a, b], [c, d]]
 * @returns both p values 0..1, each including the observed table
 * @throws RangeError when the table is not two by two or no table of counts
 * @source Fisher (1935), J. R. Stat. Soc. 98(1), 39–82, doi:10.2307/2342435
 * @checked ../shared/reference/tables.json, from R 4.2 `fisher.test(alternative = …)`
 */
export function fisherOneSided(table: CountTable): { readonly less: number; readonly greater: number } {
  const { cells, logWeights } = firstCellDistribution(table);
  const a = (table[0] as readonly number[])[0] as number;
  const add = (holds: (cell: number) => boolean): number =>
    Math.min(
      1,
      cells.reduce((sum, cell, at) => (holds(cell) ? sum + Math.exp(logWeights[at] as number) : sum), 0),
    );
  return { less: add((cell) => cell <= a), greater: add((cell) => cell >= a) };
}
