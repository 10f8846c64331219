import { ACTIVITY_TYPES, CODE_LABELS, FORMS } from '@hirogeru/store/contracts';
import { columnsOf, type MappedColumn } from '../mapping/columns.ts';
import { readMark } from '../normalise/mark.ts';
import { missingReason } from '../normalise/missing.ts';
import { readNumber, type ReadNumber } from '../normalise/number.ts';
import { lookUp } from './look-up.ts';
import type { RowReader } from './row-reader.ts';

// The cells of one line of an activity log. None of them refuses the line.

/** How often the marks themselves say that it took place. */
type Marked = Pick<ReadNumber, 'value' | 'precision'>;

/** The form of engagement, and the number where the marks are numbers instead of ○. ○ under two forms is no answer. */
export function readForm(
  row: RowReader,
  columns: readonly MappedColumn[],
): { form: string; marked: Marked | null } {
  const marks = columnsOf(columns, 'form_mark').flatMap((column) => {
    const text = row.cell(column)?.text ?? '';
    // 〇 is also the kanji for zero; alone in a column of marks it is a circle.
    const number = text.trim() === '〇' ? null : readNumber(text);
    const yes = number === null ? readMark(text) === 'yes' : number.value > 0;
    if (number?.newcomers !== undefined || number?.persons !== undefined)
      row.note('E_SECOND_NUMBER', column, {});
    if (!yes && number === null && readMark(text) === null && !missingReason(text)) {
      row.note('E_UNKNOWN_CHOICE', column, { choices: 2 });
    }
    return yes ? [{ column, number }] : [];
  });
  const [only] = marks;
  const marked = marks.reduce<Marked | null>((sum, { number }) => addMarked(sum, number), null);
  if (only && marks.length > 1) row.note('E_TWO_ANSWERS', only.column, {});
  if (only) return { form: marks.length > 1 ? 'unknown' : only.column.mapping.form, marked };
  const [column] = columnsOf(columns, 'form_of_engagement');
  const text = column ? (row.cell(column)?.text ?? '') : '';
  if (!column || missingReason(text)) return { form: 'unknown', marked };
  const found = lookUp(text, column.mapping.values) ?? lookUp(text, codesOf(FORMS));
  if (found === undefined) row.note('E_UNKNOWN_CHOICE', column, { choices: FORMS.length });
  return { form: found ?? 'unknown', marked };
}

function addMarked(sum: Marked | null, number: ReadNumber | null): Marked | null {
  if (sum === null || number === null) return sum ?? number;
  const approx = sum.precision === 'approx' || number.precision === 'approx';
  return { value: sum.value + number.value, precision: approx ? 'approx' : 'exact' };
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

/** What was written beside the figures, or null. */
export function readNote(row: RowReader, columns: readonly MappedColumn[]): string | null {
  const notes = columnsOf(columns, 'note').map((column) => row.cell(column)?.text ?? '');
  const written = notes.filter((note) => note.trim() !== '');
  return written.length === 0 ? null : written.join('\n');
}
