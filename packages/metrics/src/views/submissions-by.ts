import { TOTAL } from '@hirogeru/store/contracts';
import type { Counting } from '../counting.ts';
import type { RawRow } from '../raw-row.ts';
import { axis } from './axis.ts';
import { crossTable } from './cross-table.ts';

/** Answer sheets by round and another dimension, with both totals. */
export async function submissionsBy(
  { context: { project }, book, margins: marginsOf }: Counting,
  dimension: string,
  listed: readonly string[],
): Promise<RawRow[]> {
  const margins = await marginsOf('submissions', ['round_id', dimension]);
  const rows = axis(
    project.rounds.map(({ id }) => id),
    margins.rows,
  );
  const columns = axis(listed, margins.columns, { always: false });
  const figure = crossTable(book, {
    measure: 'submissions',
    dimensions: ['round_id', dimension],
    rows,
    columns,
    margins,
  });
  return [...rows, TOTAL].flatMap((round_id) =>
    [...columns, TOTAL].map((column) => ({
      words: { round_id, [dimension]: column },
      figures: { submissions: figure(round_id, column) },
    })),
  );
}
