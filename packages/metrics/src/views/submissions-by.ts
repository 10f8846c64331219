import { TOTAL } from '@hirogeru/store/contracts';
import type { CellCount } from '@hirogeru/store/vault';
import type { Counting } from '../counting.ts';
import type { RawRow } from '../raw-row.ts';
import { axis } from './axis.ts';
import { crossTable, type Kept } from './cross-table.ts';

/**
 * Answer sheets by round and another dimension, with both totals.
 * @param columns  values of the dimension that are told of, in their order
 * @param kept     what a number is kept by, where that is not how many people stand behind it
 */
export async function submissionsBy(
  { context: { project }, book, margins: marginsOf }: Counting,
  dimension: string,
  columns: readonly string[],
  kept?: (count: CellCount, round: string, column: string) => Kept,
): Promise<RawRow[]> {
  const margins = await marginsOf('submissions', ['round_id', dimension]);
  const rows = axis(
    project.rounds.map(({ id }) => id),
    margins.rows,
  );
  const figure = crossTable(book, {
    measure: 'submissions',
    dimensions: ['round_id', dimension],
    rows,
    columns,
    margins,
    ...(kept ? { kept } : {}),
  });
  return [...rows, TOTAL].flatMap((round_id) =>
    [...columns, TOTAL].map((column) => ({
      words: { round_id, [dimension]: column },
      figures: { submissions: figure(round_id, column) },
    })),
  );
}
