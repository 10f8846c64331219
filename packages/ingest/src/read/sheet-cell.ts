import * as XLSX from '@e965/xlsx';
import type { SheetCell } from './workbook.ts';

const EMPTY: SheetCell = { text: '' };
const two = (value: number): string => String(value).padStart(2, '0');

/**
 * A stored cell as a person sees it. A number that the file formats as a date becomes its ISO date; one with a number
 * format keeps it (007); an error value is no text.
 */
export function sheetCell(cell: XLSX.CellObject | undefined, date1904: boolean): SheetCell {
  if (!cell || cell.t === 'z' || cell.v === undefined)
    return cell?.t === 'e' ? { text: '', error: true } : EMPTY;
  if (cell.t === 'e') return { text: '', error: true };
  if (cell.t === 'b') return { text: cell.v ? 'TRUE' : 'FALSE' };
  if (cell.t === 'd') return dateCell(String(cell.w ?? ''), cell.v as Date);
  if (cell.t !== 'n') return { text: String(cell.v) };
  const number = cell.v as number;
  const format = String(cell.z ?? 'General');
  if (XLSX.SSF.is_date(format)) {
    const date = isoDate(number, date1904);
    if (date !== null) return { text: date, number, date };
  }
  // General shows long numbers as 1.23E+11: an id must keep all its digits.
  const text = format === 'General' ? String(number) : String(cell.w ?? number);
  return { text, number };
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

function dateCell(shown: string, value: Date): SheetCell {
  const date = value.toISOString().slice(0, 10);
  return { text: date === '' ? shown : date, date };
}
