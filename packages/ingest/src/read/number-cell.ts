import * as XLSX from '@e965/xlsx';
import type { SheetCell } from './workbook.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const isDateFormat = new Map<string, boolean>();
// A column of dates holds few days many times; the same cell stands for all of them.
const days = [new Map<number, SheetCell>(), new Map<number, SheetCell>()] as const;

/**
 * A stored number as a person sees it. One that its format makes a date becomes its ISO date; one with a number format
 * keeps it (007); General and text formats show all digits, where Excel would write 1.23E+11: an id keeps them all.
 * @param shown  the text by its format where it is known already
 */
export function numberCell(
  number: number,
  format: string,
  date1904: boolean,
  shown: () => string = () => formatted(number, format, date1904),
): SheetCell {
  if (/^(?:general|@|g\/標準)$/i.test(format)) return { text: String(number), number };
  let isDate = isDateFormat.get(format);
  if (isDate === undefined) isDateFormat.set(format, (isDate = XLSX.SSF.is_date(format)));
  return (isDate && dateCell(number, date1904)) || { text: shown(), number };
}

function dateCell(number: number, date1904: boolean): SheetCell | null {
  const known = days[date1904 ? 1 : 0];
  const same = known.get(number);
  if (same) return same;
  const date = isoDate(number, date1904);
  if (date === null) return null;
  const cell = { text: date, number, date };
  if (known.size < 50_000) known.set(number, cell);
  return cell;
}

function formatted(number: number, format: string, date1904: boolean): string {
  try {
    return XLSX.SSF.format(format, number, { date1904 }) as string;
  } catch {
    // A format that SSF cannot carry out: the digits themselves.
    return String(number);
  }
}

function isoDate(serial: number, date1904: boolean): string | null {
  const parts = XLSX.SSF.parse_date_code(serial, { date1904 });
  if (!parts || parts.y < 1900) return null;
  const time = `${two(parts.H)}:${two(parts.M)}:${two(Math.floor(parts.S))}`;
  // A time alone (day zero) is a length of time, not a date.
  if (serial < 1) return null;
  const day = `${parts.y}-${two(parts.m)}-${two(parts.d)}`;
  return serial % 1 === 0 ? day : `${day} ${time}`;
}
