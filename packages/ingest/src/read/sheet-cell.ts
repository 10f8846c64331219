import type * as XLSX from '@e965/xlsx';
import { numberCell } from './number-cell.ts';
import type { SheetCell } from './workbook.ts';

const EMPTY: SheetCell = { text: '' };

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
  return numberCell(number, String(cell.z ?? 'General'), date1904, () => String(cell.w ?? number));
}

function dateCell(shown: string, value: Date): SheetCell {
  const date = value.toISOString().slice(0, 10);
  return { text: date === '' ? shown : date, date };
}
