import type { Activity } from '@hirogeru/store/vault';
import { columnsOf, type MappedColumn } from '../mapping/columns.ts';
import { normaliseDate } from '../normalise/date.ts';
import { missingReason } from '../normalise/missing.ts';
import { placeKind } from '../normalise/place-kind.ts';
import { pseudonym } from '../normalise/pseudonym.ts';
import { readDate } from './about-sheet.ts';
import { lookUp } from './look-up.ts';
import { readForm, readNote, readType } from './activity-cells.ts';
import { readCounts } from './activity-counts.ts';
import { contentId } from './content-id.ts';
import type { TakeContext } from './context.ts';
import type { RowReader } from './row-reader.ts';
import type { TakenRow } from './taken.ts';

/**
 * Takes one line of an activity log. A column under a month's heading (4月/回数) makes an activity of that month; the
 * other columns make one of the line's own day or month, which the sheet's name may give (4月, with the form's year).
 * @returns nothing when the line holds only what the form has printed
 */
export function takeActivities(row: RowReader, columns: readonly MappedColumn[]): TakenRow {
  const byMonth = new Map<string, MappedColumn[]>();
  for (const column of columns) {
    const month = monthOf(column.name.split('/')[0] ?? '', row.context);
    if (month !== null) byMonth.set(month, [...(byMonth.get(month) ?? []), column]);
  }
  const common = columns.filter((column) => ![...byMonth.values()].some((group) => group.includes(column)));
  if (byMonth.size === 0) {
    const when = readWhen(row, common);
    return saysSomething(row, common, when) ? { activities: [activity(row, common, when, '')] } : {};
  }
  const groups = [...byMonth].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    activities: groups
      .filter(([, group]) => group.some((column) => !missingReason(row.cell(column)?.text ?? '')))
      .map(([month, group]) => activity(row, [...common, ...group], { activity_on: null, month }, month)),
  };
}

const DAYS: readonly string[] = ['activity_date', 'activity_month', 'ignore', 'personal'];
const LABELS: readonly string[] = [...DAYS, 'activity_type', 'place'];

/** A form's printed days and kinds are no activity until something is written beside them. */
function saysSomething(
  row: RowReader,
  columns: readonly MappedColumn[],
  when: Pick<Activity, 'activity_on'>,
): boolean {
  const printed = when.activity_on === null ? LABELS : DAYS;
  const written = columns.filter(({ mapping }) => !printed.includes(mapping.kind));
  if (written.length === 0) return true;
  return written.some((column) => !missingReason(row.cell(column)?.text ?? '#'));
}

/** The office of a log: the mapping's code as it is, or the file name's first part by its pseudonym. */
export function officeCode(context: TakeContext): string {
  const { office } = context.mapping;
  if (office !== undefined && office !== 'file') return office;
  const name = context.path.split('/').at(-1) ?? '';
  return pseudonym(context.key, name.normalize('NFC').split(/[_.]/)[0] ?? '') ?? 'unknown';
}

function activity(
  row: RowReader,
  columns: readonly MappedColumn[],
  when: Pick<Activity, 'activity_on' | 'month'>,
  part: string,
): Activity {
  const { form, marked } = readForm(row, columns);
  const [place] = columnsOf(columns, 'place');
  const placeText = place ? (row.cell(place)?.text ?? '') : '';
  const { occasions, ...counts } = readCounts(row, columns, marked);
  return {
    activity_id: contentId(row.id, part),
    office_code: officeCode(row.context),
    ...when,
    form,
    activity_type: readType(row, columns),
    // Where somebody was on a day names people as surely as a name does.
    place_code: missingReason(placeText) ? null : pseudonym(row.context.key, placeText),
    place_kind: missingReason(placeText)
      ? null
      : (lookUp(placeText, place?.mapping.values) ?? placeKind(placeText)),
    // A line of a log without a count is one activity; a month's line with an empty count is not one.
    occasions: occasions ?? (columnsOf(columns, 'occasions').length === 0 || when.activity_on ? 1 : 0),
    ...counts,
    note: readNote(row, columns),
    ...row.provenance,
  };
}

function readWhen(row: RowReader, columns: readonly MappedColumn[]): Pick<Activity, 'activity_on' | 'month'> {
  const sheetMonth = monthOf(row.provenance.sheet, row.context);
  for (const column of [...columnsOf(columns, 'activity_date'), ...columnsOf(columns, 'activity_month')]) {
    const cell = row.cell(column);
    if (!cell) continue;
    // 「5日」 on a sheet 「4月」 is the fifth of April.
    const day =
      column.mapping.kind === 'activity_date'
        ? /^\d{1,2}日?$/.exec(cell.text.normalize('NFKC').trim())
        : null;
    const inSheet = day && sheetMonth ? normaliseDate(`${sheetMonth}-${day[0].replace('日', '')}`) : null;
    if (inSheet && 'date' in inSheet) return { activity_on: inSheet.date, month: inSheet.date.slice(0, 7) };
    const found = readDate(row, column, cell);
    if (found.month) return { activity_on: found.date ?? null, month: found.month };
  }
  return { activity_on: null, month: sheetMonth };
}

function monthOf(text: string, { mapping }: TakeContext): string | null {
  if (!/月/.test(text.normalize('NFKC'))) return null;
  const name = text.normalize('NFKC').replace(/(?<=月)分$/, '');
  const found = normaliseDate(name, {
    ...(mapping.year === undefined ? {} : { year: mapping.year }),
    fiscal: true,
  });
  return found && 'month' in found ? found.month : null;
}
