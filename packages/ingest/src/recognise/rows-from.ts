import type { Sheet, SheetRow, Workbook } from '../read/workbook.ts';
import { isBlank } from './filled-cells.ts';

/** Titles that somebody may have put above an export. */
const TITLES = 4;

/** The visible sheet with a row of names that is known, and its filled rows from there on; null where there is none. */
export function rowsFrom(
  { sheets }: Workbook,
  isKnown: (row: SheetRow) => boolean,
): { readonly sheet: Sheet; readonly rows: readonly [SheetRow, ...SheetRow[]] } | null {
  for (const sheet of sheets) {
    if (sheet.visibility !== 'visible') continue;
    const filled = sheet.rows.filter((row) => !isBlank(row));
    const at = filled.slice(0, TITLES).findIndex(isKnown);
    const [first, ...rest] = at < 0 ? [] : filled.slice(at);
    if (first) return { sheet, rows: [first, ...rest] };
  }
  return null;
}
