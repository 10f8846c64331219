import { ACTIVITY_TYPES, CODE_LABELS, FORMS } from '@hirogeru/store/contracts';
import { columnsOf, type MappedColumn } from '../mapping/columns.ts';
import { normaliseDuration } from '../normalise/duration.ts';
import { readMark } from '../normalise/mark.ts';
import { closedMissingReason, missingReason } from '../normalise/missing.ts';
import { normaliseNumber, readNumber } from '../normalise/number.ts';
import { lookUp } from './about-sheet.ts';
import type { RowReader } from './row-reader.ts';

// The cells of one line of an activity log. None of them refuses the line.

type CountKind = 'occasions' | 'attendances' | 'persons' | 'peers';

/** The form of engagement, and the number where the marks are numbers instead of ○. ○ under two forms is no answer. */
export function readForm(
  row: RowReader,
  columns: readonly MappedColumn[],
): { form: string; marked: number | null } {
  const marks = columnsOf(columns, 'form_mark').flatMap((column) => {
    const text = row.cell(column)?.text ?? '';
    // 〇 is also the kanji for zero; alone in a column of marks it is a circle.
    const number = text.trim() === '〇' ? null : normaliseNumber(text);
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

/** The activity's type by the mapping's labels, else by the code list's own; 'other' where nothing says. */
export function readType(row: RowReader, columns: readonly MappedColumn[]): string {
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

/**
 * A whole number ≥ 0, or null. 15(実8) in a column of attendances also gives the persons, where no column of theirs does.
 * Notes E_NUMBER.
 */
export function readCount(row: RowReader, columns: readonly MappedColumn[], kind: CountKind): number | null {
  const [column] = columnsOf(columns, kind);
  const cell = column ? row.cell(column) : null;
  if (!column && kind === 'persons') return personsBeside(row, columns);
  if (!column || !cell) return null;
  const number = cell.number ?? normaliseNumber(cell.text);
  if (number !== null && Number.isInteger(number) && number >= 0) return number;
  if (!closedMissingReason(cell.text)) row.note('E_NUMBER', column, {});
  return null;
}

function personsBeside(row: RowReader, columns: readonly MappedColumn[]): number | null {
  const [column] = columnsOf(columns, 'attendances');
  return readNumber(column ? (row.cell(column)?.text ?? '') : '')?.persons ?? null;
}

/** Minutes, or null. Notes E_DURATION. */
export function readDuration(row: RowReader, column: MappedColumn): number | null {
  const cell = row.cell(column);
  if (!cell || closedMissingReason(cell.text)) return null;
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

/** What was written beside the figures, or null. */
export function readNote(row: RowReader, columns: readonly MappedColumn[]): string | null {
  const notes = columnsOf(columns, 'note').map((column) => row.cell(column)?.text ?? '');
  const written = notes.filter((note) => note.trim() !== '');
  return written.length === 0 ? null : written.join('\n');
}
