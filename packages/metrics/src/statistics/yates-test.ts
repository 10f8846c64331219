import { chiSquareTest } from './chi-square-test.ts';
import type { CountTable } from './count-table.ts';
import { gammaTails } from './gamma-tails.ts';

/**
 * χ² test of a table of two rows and two columns with Yates' continuity correction.
 * @returns null when a row or column is empty
 * @throws RangeError when the table is not two by two
 * @source Yates (1934), Suppl. J. R. Stat. Soc. 1(2), 217–235, doi:10.2307/2983604
 * @checked ../shared/reference/tables.json, from R 4.2 `chisq.test`
 */
export function yatesTest(table: CountTable): { readonly chiSquare: number; readonly p: number } | null {
  if (table.length !== 2 || table[0]?.length !== 2) throw new RangeError('two rows and two columns');
  const plain = chiSquareTest(table);
  if (!plain) return null;
  const expected = plain.expected.flat();
  // All four cells are as far from their expectation, and the correction never passes it.
  const away = Math.abs((table.flat()[0] as number) - (expected[0] as number));
  const corrected = away - Math.min(0.5, away);
  const chiSquare = expected.reduce((sum, wanted) => sum + corrected ** 2 / wanted, 0);
  return { chiSquare, p: gammaTails(chiSquare / 2, 0.5).upper };
}
