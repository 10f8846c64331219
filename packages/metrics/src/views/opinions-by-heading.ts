import { HEADINGS, TOTAL } from '@hirogeru/store/contracts';
import type { CellStore } from '@hirogeru/store/vault';
import type { CellBook } from '../cell-book.ts';
import type { MeasureContext } from '../context.ts';
import type { RawRow } from '../raw-row.ts';
import type { Asked } from './asked.ts';
import { axis } from './axis.ts';
import { crossTable } from './cross-table.ts';
import { countMargins } from './margins.ts';

/** Opinions under the working group's headings, by round; a heading that a round had no room for is not asked. */
export async function opinionsByHeading(
  store: CellStore,
  { project }: MeasureContext,
  book: CellBook,
  asked: Asked,
): Promise<RawRow[]> {
  const margins = await countMargins(store, project.id, 'opinions', ['heading', 'round_id']);
  const rows = axis(HEADINGS, margins.rows);
  const columns = axis(
    project.rounds.map(({ id }) => id),
    margins.columns,
  );
  const figure = crossTable(book, {
    measure: 'opinions',
    dimensions: ['heading', 'round_id'],
    rows,
    columns,
    margins,
    state: (heading, round) =>
      (heading === TOTAL ? asked.freeText(round) : asked.heading(heading, round)) ? null : 'not_asked',
  });
  return [...rows, TOTAL].flatMap((heading) =>
    [...columns, TOTAL].map((round_id) => ({
      words: { heading, round_id },
      figures: { opinions: figure(heading, round_id) },
    })),
  );
}
