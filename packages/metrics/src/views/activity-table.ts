import { FORMS, TOTAL } from '@hirogeru/store/contracts';
import type { CellCount } from '@hirogeru/store/vault';
import type { CellBook, RawFigure } from '../cell-book.ts';
import { countOf } from '../trace/recipe.ts';
import { axis } from './axis.ts';
import { crossTable } from './cross-table.ts';
import { keptSum, type Measure } from './kept-sum.ts';
import type { Margins } from './margins.ts';

/** Forms of engagement that the logs hold, and all together. */
export const formsOf = (margins: Margins): string[] => [
  ...axis(FORMS, margins.columns, { always: false }),
  TOTAL,
];

/**
 * Enters a table of activity into the book.
 * @param dominated  crossings whose hours tell of one office or two
 * @returns the figure of a measure at a crossing
 */
export function activityTable(
  book: CellBook,
  table: {
    readonly dimensions: readonly [string, string];
    readonly rows: readonly string[];
    readonly margins: Margins;
    readonly measures: readonly Measure[];
    readonly dominated: (row: string, column: string) => boolean;
  },
): (measure: Measure, row: string, column: string) => RawFigure {
  const { dimensions, rows, margins, measures, dominated } = table;
  const tables = new Map(
    measures.map((counts) => [
      counts,
      crossTable(book, {
        measure: `activities.${counts}`,
        dimensions,
        rows,
        columns: axis(FORMS, margins.columns, { always: false }),
        margins,
        counts,
        kept: (count, row, column) => keptSum(counts, count, counts === 'minutes' && dominated(row, column)),
        state: (row, column) => stateOf(margins, counts, row, column, dimensions[0] === 'month'),
      }),
    ]),
  );
  return (measure, row, column) => tables.get(measure)?.(row, column) ?? { kind: 'no_record' };
}

// Activity that took place but without attendances or minutes was not written down: that is not a zero.
function stateOf(margins: Margins, counts: Measure, row: string, column: string, isMonth: boolean) {
  const unlogged = isMonth && margins.at(row, TOTAL).count === 0;
  const count = margins.at(row, column);
  return unlogged || (count.occasions > 0 && !isGiven(count, counts)) ? 'no_record' : null;
}

/** Whether any line gives the measure: nobody counted is not nobody came. */
function isGiven(count: CellCount, counts: Measure): boolean {
  if (counts === 'persons' || counts === 'peers' || counts === 'newcomers')
    return count[`${counts}_given`] > 0;
  return count[counts] > 0;
}

/** Minutes at a crossing as hours to one decimal. */
export const inHours = (
  minutes: RawFigure,
  population: Margins['population'],
  coordinates: Readonly<Record<string, string>>,
): RawFigure =>
  minutes.kind === 'base'
    ? {
        kind: 'derived',
        value: Math.round(minutes.value / 6) / 10,
        needs: [minutes.id],
        recipe: {
          kind: 'formula',
          formula: 'hours',
          of: [countOf(population, coordinates, 'minutes')],
        },
      }
    : minutes;
