import { ACTIVITY_TYPES, CODE_LABELS, FORMS } from '@hirogeru/store/contracts';
import type { Activity } from '@hirogeru/store/vault';
import { columnsOf, type MappedColumn } from '../mapping/columns.ts';
import { normaliseDate } from '../normalise/date.ts';
import { normaliseDuration } from '../normalise/duration.ts';
import { readMark } from '../normalise/mark.ts';
import { missingReason } from '../normalise/missing.ts';
import { normaliseNumber } from '../normalise/number.ts';
import { pseudonym } from '../normalise/pseudonym.ts';
import { lookUp, readDate } from './about-sheet.ts';
import { contentId } from './content-id.ts';
import type { TakeContext } from './context.ts';
import type { RowReader } from './row-reader.ts';
import type { TakenRow } from './taken.ts';

type CountKind = 'occasions' | 'attendances' | 'persons' | 'peers';

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
  const [duration] = columnsOf(columns, 'duration');
  const [place] = columnsOf(columns, 'place');
  const placeText = place ? (row.cell(place)?.text ?? '') : '';
  const occasions = readCount(row, columns, 'occasions');
  return {
    activity_id: contentId(row.id, part),
    office_code: officeCode(row.context),
    ...when,
    form,
    activity_type: readType(row, columns),
    // Where somebody was on a day names people as surely as a name does.
    place_code: missingReason(placeText) ? null : pseudonym(row.context.key, placeText),
    // A line of a log without a count is one activity; a month's line with an empty count is not one.
    occasions:
      occasions ?? marked ?? (columnsOf(columns, 'occasions').length === 0 || when.activity_on ? 1 : 0),
    duration_min: duration ? readDuration(row, duration) : null,
    attendances: readCount(row, columns, 'attendances'),
    persons: readCount(row, columns, 'persons'),
    peers: readCount(row, columns, 'peers'),
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

/** The form of engagement, and the number where the marks are numbers instead of ○. ○ under two forms is no answer. */
function readForm(row: RowReader, columns: readonly MappedColumn[]): { form: string; marked: number | null } {
  const marks = columnsOf(columns, 'form_mark').flatMap((column) => {
    const text = row.cell(column)?.text ?? '';
    const number = normaliseNumber(text);
    const yes = number === null ? readMark(text) === 'yes' : number > 0;
    if (!yes && number === null && readMark(text) === null && !missingReason(text)) {
      row.note('E_UNKNOWN_CHOICE', column, { choices: 2 });
    }
    return yes ? [{ column, number }] : [];
  });
  const [only] = marks;
  const marked = marks.reduce<number | null>(
    (sum, { number }) => (number === null ? sum : (sum ?? 0) + number),
    null,
  );
  if (only && marks.length > 1) row.note('E_TWO_ANSWERS', only.column, {});
  if (only) return { form: marks.length > 1 ? 'unknown' : only.column.mapping.form, marked };
  const [column] = columnsOf(columns, 'form_of_engagement');
  const text = column ? (row.cell(column)?.text ?? '') : '';
  if (!column || missingReason(text)) return { form: 'unknown', marked };
  const found = lookUp(text, column.mapping.values) ?? lookUp(text, codesOf(FORMS));
  if (found === undefined) row.note('E_UNKNOWN_CHOICE', column, { choices: FORMS.length });
  return { form: found ?? 'unknown', marked };
}

function readType(row: RowReader, columns: readonly MappedColumn[]): string {
  const [column] = columnsOf(columns, 'activity_type');
  const text = column ? (row.cell(column)?.text ?? '') : '';
  if (!column || missingReason(text)) return 'other';
  const found = lookUp(text, column.mapping.values) ?? lookUp(text, codesOf(ACTIVITY_TYPES));
  if (found === undefined) row.note('E_UNKNOWN_CHOICE', column, { choices: ACTIVITY_TYPES.length });
  return found ?? 'other';
}

/** label → code for the codes of a list, by their Japanese labels. */
function codesOf<C extends string>(codes: readonly C[]): Readonly<Record<string, C>> {
  return Object.fromEntries(codes.map((code) => [CODE_LABELS[code] ?? code, code]));
}

function readCount(row: RowReader, columns: readonly MappedColumn[], kind: CountKind): number | null {
  const [column] = columnsOf(columns, kind);
  const cell = column ? row.cell(column) : null;
  if (!column || !cell || missingReason(cell.text)) return null;
  const number = cell.number ?? normaliseNumber(cell.text);
  if (number !== null && Number.isInteger(number) && number >= 0) return number;
  row.note('E_NUMBER', column, {});
  return null;
}

function readDuration(row: RowReader, column: MappedColumn): number | null {
  const cell = row.cell(column);
  if (!cell || missingReason(cell.text)) return null;
  const found = normaliseDuration(cell.text) ?? bareDuration(column.name, normaliseNumber(cell.text));
  if (found === null) row.note('E_DURATION', column, {});
  return found;
}

/** A bare number has the unit that its column's heading names: 活動時間（分）. */
function bareDuration(heading: string, number: number | null): number | null {
  if (number === null || number < 0) return null;
  const unit = /\((分|時間|h|hour)s?\)/i.exec(heading.normalize('NFKC'))?.[1];
  if (unit === undefined) return null;
  return unit === '分' ? number : number * 60;
}

function readNote(row: RowReader, columns: readonly MappedColumn[]): string | null {
  const notes = columnsOf(columns, 'note').map((column) => row.cell(column)?.text ?? '');
  const written = notes.filter((note) => note.trim() !== '');
  return written.length === 0 ? null : written.join('\n');
}
