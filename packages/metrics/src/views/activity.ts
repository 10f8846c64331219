import { ACTIVITY_TYPES, CODE_LABELS, FORMS, TOTAL } from '@hirogeru/store/contracts';
import type { CellCount, CellStore } from '@hirogeru/store/vault';
import type { CellBook, RawFigure } from '../cell-book.ts';
import type { MeasureContext } from '../context.ts';
import type { RawRow } from '../raw-row.ts';
import { axis } from './axis.ts';
import { crossTable } from './cross-table.ts';
import { fiscalMonths } from './fiscal-months.ts';
import { countMargins, type Margins } from './margins.ts';

/**
 * Fewest offices behind a figure of activity. Logs name nobody, so the people are not known; an office is the
 * smallest source that a figure could be traced to, and three is the least with which none can subtract itself
 * and read another.
 */
const OFFICES = 3;

const MEASURES: Readonly<Record<string, (count: CellCount) => number>> = {
  occasions: (count) => count.occasions,
  attendances: (count) => count.attendances,
  minutes: (count) => count.minutes,
};

/** Activity by month (whole fiscal years, April to March) and form; a month without any log has no record. */
export async function activityByMonth(
  store: CellStore,
  { project }: MeasureContext,
  book: CellBook,
): Promise<RawRow[]> {
  const margins = await countMargins(store, project.id, 'activities', ['month', 'form']);
  const months = fiscalMonths(margins.rows);
  if (months.length === 0) return [];
  const figureOf = enter(book, ['month', 'form'], months, margins);
  return [...months, TOTAL].flatMap((month) =>
    formsOf(margins).map((form) => ({
      words: { month, form },
      figures: {
        occasions: figureOf('occasions', month, form),
        attendances: figureOf('attendances', month, form),
        hours: inHours(figureOf('minutes', month, form)),
      },
    })),
  );
}

/** Activity by kind, in the order of the code list, and form. */
export async function activityByType(
  store: CellStore,
  { project }: MeasureContext,
  book: CellBook,
): Promise<RawRow[]> {
  const margins = await countMargins(store, project.id, 'activities', ['activity_type', 'form']);
  const types = margins.at(TOTAL, TOTAL).count === 0 ? [] : axis(ACTIVITY_TYPES, margins.rows);
  const figureOf = enter(book, ['activity_type', 'form'], types, margins);
  return [...types, ...(types.length > 0 ? [TOTAL] : [])].flatMap((activity_type) =>
    formsOf(margins).map((form) => ({
      words: {
        activity_type,
        form,
        label: LABELS[activity_type] ?? CODE_LABELS[activity_type] ?? activity_type,
      },
      figures: {
        occasions: figureOf('occasions', activity_type, form),
        attendances: figureOf('attendances', activity_type, form),
      },
    })),
  );
}

/** Where the code list's label is another list's word (家族 is a standpoint too). */
const LABELS: Readonly<Record<string, string>> = { [TOTAL]: '合計', family: '家族への支援' };

const formsOf = (margins: Margins): string[] => [...axis(FORMS, margins.columns, { always: false }), TOTAL];

function enter(
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

const inHours = (figure: RawFigure): RawFigure =>
  figure.kind === 'base'
    ? { kind: 'derived', value: Math.round(figure.value / 6) / 10, needs: [figure.id] }
    : figure;
