import { CHANNELS, STANDPOINTS, TOTAL } from '@hirogeru/store/contracts';
import type { CellStore } from '@hirogeru/store/vault';
import type { CellBook } from '../cell-book.ts';
import type { MeasureContext } from '../context.ts';
import type { RawRow } from '../raw-row.ts';
import { axis } from './axis.ts';
import { crossTable } from './cross-table.ts';
import { countMargins } from './margins.ts';

/** Answer sheets by round and channel. */
export const submissionsByChannel = (store: CellStore, context: MeasureContext, book: CellBook) =>
  submissionsBy(store, context, book, 'channel', CHANNELS);

/** Answer sheets by round and coarse standpoint. */
export const submissionsByStandpoint = (store: CellStore, context: MeasureContext, book: CellBook) =>
  submissionsBy(store, context, book, 'standpoint', STANDPOINTS);

async function submissionsBy(
  store: CellStore,
  { project }: MeasureContext,
  book: CellBook,
  dimension: string,
  listed: readonly string[],
): Promise<RawRow[]> {
  const margins = await countMargins(store, project.id, 'submissions', ['round_id', dimension]);
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
