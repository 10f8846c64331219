import { numberCell } from '../number-cell.ts';
import type { SheetCell } from '../workbook.ts';
import { cellText } from './cell-text.ts';

/** What cells refer to: strings and formats by number, and the date system. */
export type CellContext = {
  readonly strings: readonly SheetCell[];
  readonly formats: readonly string[];
  readonly date1904: boolean;
};

const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?Z?)?$/;

/**
 * A cell by its type (ECMA-376 Part 1, 18.18.11), style and stored value; a formula is never evaluated.
 * @param value  the text of `<v>`, or null without one
 * @param inline  the text of `<is>`, or null without one
 * @returns undefined for a cell that is only formatted; null where the cell refers to a string that is not there
 */
export function storedCell(
  { strings, formats, date1904 }: CellContext,
  type: string | undefined,
  style: string | undefined,
  value: string | null,
  inline: string | null,
): SheetCell | undefined | null {
  if (type === 'e') return { text: '', error: true };
  if (inline !== null || type === 'inlineStr') return { text: inline ?? '' };
  if (type === 'str') return { text: cellText(value ?? '') };
  const stored = value?.trim() ?? '';
  if (stored === '') return undefined;
  if (type === 's') return strings[Number(stored)] ?? null;
  if (type === 'b') return { text: stored === '1' || stored === 'true' ? 'TRUE' : 'FALSE' };
  if (type === 'd') return dateCell(stored);
  const number = Number(stored);
  if (Number.isNaN(number)) return { text: cellText(value ?? '') };
  const cell = numberCell(number, formats[Number(style ?? 0)] ?? 'General', date1904);
  // More digits than a number can hold: an id that some program wrote as a number.
  return cell.text === String(number) && /^\d{16,}$/.test(stored) ? { text: stored, number } : cell;
}

function dateCell(stored: string): SheetCell {
  const [, day, time] = ISO_DATE.exec(stored) ?? [];
  if (day === undefined) return { text: stored };
  const at = Date.parse(`${day}T${time ?? '00:00'}Z`);
  if (Number.isNaN(at)) return { text: stored };
  const date = time === undefined || /^00:00(?::00)?$/.test(time) ? day : `${day} ${time.padEnd(8, ':00')}`;
  // The serial number that Excel keeps for the same moment, in the 1900 system.
  return { text: date, number: at / 86_400_000 + 25_569, date };
}
