import { TOTAL } from '@hirogeru/store/contracts';
import type { CellCount } from '@hirogeru/store/vault';
import type { Counting } from '../counting.ts';
import type { RawRow } from '../raw-row.ts';
import { axis } from './axis.ts';
import { crossTable, type Kept } from './cross-table.ts';
import type { Margins } from './margins.ts';
import { toldOfAll } from './told-of-all.ts';

const keptStandpoint =
  (margins: Margins) =>
  ({ people }: CellCount, round: string, standpoint: string): Kept => ({
    contributors:
      standpoint === TOTAL || standpoint === 'unknown'
        ? people
        : toldOfAll(people, margins.at(round, TOTAL).people),
  });

/**
 * Answer sheets by round and another dimension, with both totals.
 * @param columnsOf  values of the dimension that are told of, in their order
 */
export async function submissionsBy(
  { context: { project }, book, margins: marginsOf }: Counting,
  dimension: string,
  columnsOf: (sheets: Margins) => readonly string[],
): Promise<RawRow[]> {
  const margins = await marginsOf('submissions', ['round_id', dimension]);
  const rows = axis(
    project.rounds.map(({ id }) => id),
    margins.rows,
  );
  const columns = columnsOf(margins);
  const figure = crossTable(book, {
    measure: 'submissions',
    dimensions: ['round_id', dimension],
    rows,
    columns,
    margins,
    // Where somebody stands is itself a thing to protect; how they took part is not.
    ...(dimension === 'standpoint' ? { kept: keptStandpoint(margins) } : {}),
  });
  const idsAt = (round: string, column: string): string[] => {
    const each = figure(round, column);
    return each.kind === 'base' ? [each.id] : [];
  };
  if (dimension === 'standpoint')
    for (const round of [...rows, TOTAL]) {
      const known = columns.filter((column) => column !== 'unknown');
      for (const total of idsAt(round, TOTAL))
        book.answers({ total, parts: known.flatMap((column) => idsAt(round, column)) });
    }
  return [...rows, TOTAL].flatMap((round_id) =>
    [...columns, TOTAL].map((column) => ({
      words: { round_id, [dimension]: column },
      figures: { submissions: figure(round_id, column) },
    })),
  );
}
