import { FORMS, TOTAL } from '@hirogeru/store/contracts';
import type { CellCount } from '@hirogeru/store/vault';
import type { CellBook, RawFigure } from '../cell-book.ts';
import { axis } from './axis.ts';
import { crossTable } from './cross-table.ts';
import type { Margins } from './margins.ts';

/**
 * Fewest offices behind a figure of activity. Logs name nobody, so the people are not known; an office is the
 * smallest source that a figure could be traced to, and three is the least with which none can subtract itself
 * and read another.
 */
export const OFFICES = 3;

const MEASURES: Readonly<Record<string, (count: CellCount) => number>> = {
  occasions: (count) => count.occasions,
  attendances: (count) => count.attendances,
  minutes: (count) => count.minutes,
};

/** Forms of engagement that the logs hold, and all together. */
export const formsOf = (margins: Margins): string[] => [
  ...axis(FORMS, margins.columns, { always: false }),
  TOTAL,
];

/**
 * Enters a table of activity into the book.
 * @returns the figure of a measure (occasions, attendances, minutes) at a crossing
 */
export function activityTable(
  book: CellBook,
  dimensions: readonly [string, string],
  rows: readonly string[],
  margins: Margins,
): (measure: string, row: string, column: string) => RawFigure {
  const tables = new Map(
    Object.entries(MEASURES).map(([measure, value]) => [
      measure,
      crossTable(book, {
        measure: `activities.${measure}`,
        dimensions,
        rows,
        columns: axis(FORMS, margins.columns, { always: false }),
        margins,
        value,
        threshold: OFFICES,
        state: (row, column) => stateOf(margins, value, row, column, dimensions[0] === 'month'),
      }),
    ]),
  );
  return (measure, row, column) => tables.get(measure)?.(row, column) ?? { kind: 'no_record' };
}

// Activity that took place but without attendances or minutes was not written down: that is not a zero.
function stateOf(
  margins: Margins,
  value: (count: CellCount) => number,
  row: string,
  column: string,
  isMonth: boolean,
) {
  const unlogged = isMonth && margins.at(row, TOTAL).count === 0;
  const count = margins.at(row, column);
  return unlogged || (count.occasions > 0 && value(count) === 0) ? 'no_record' : null;
}

/** Minutes as hours to one decimal. */
export const inHours = (figure: RawFigure): RawFigure =>
  figure.kind === 'base'
    ? { kind: 'derived', value: Math.round(figure.value / 6) / 10, needs: [figure.id] }
    : figure;
