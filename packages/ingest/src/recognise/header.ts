import type { Sheet, SheetRow } from '../read/workbook.ts';
import { joinNames } from './column-names.ts';
import { filledAt, filledCount, isBlank, widthOf } from './filled-cells.ts';
import { headerRows } from './header-rows.ts';

/** The header of a table: its rows' numbers, as shown, and one name a column. */
export type Header = {
  readonly rows: readonly number[];
  readonly columns: readonly string[];
  /** Texts of the rows above it: titles and what the sheet says about itself. */
  readonly above: readonly string[];
};

/**
 * Finds the header of a sheet: the first row that names most of the columns in use. Rows above with one or two cells
 * are titles. Merged cells make a header of two rows or more; so does a row that fills exactly the gaps of the row above.
 * @returns null for a sheet without any row that could be one
 */
export function findHeader(sheet: Sheet): Header | null {
  const filled = sheet.rows.filter((row) => !isBlank(row));
  const width = usualWidth(filled);
  const first = filled.find((row) => isHeaderLike(sheet, row, width, filled));
  if (!first) return null;
  const rows = headerRows(sheet, first, filled);
  const below = filled.filter(({ number }) => number > (rows.at(-1)?.number ?? 0));
  // Delimited text says itself how many columns it has; a row that is too long is the row's fault.
  const widest =
    sheet.name === ''
      ? Math.max(...rows.map(({ cells }) => cells.length))
      : Math.max(...rows.map(widthOf), width);
  const columns = joinNames(sheet, rows, widest, below);
  const above = filled
    .filter(({ number }) => number < first.number)
    .flatMap(({ cells }) => cells.map(({ text }) => text.trim()).filter((text) => text !== ''));
  return { rows: rows.map(({ number }) => number), columns, above };
}

/** The width that most rows have; where many differ, the larger one. */
function usualWidth(filled: readonly SheetRow[]): number {
  const counts = new Map<number, number>();
  for (const row of filled) counts.set(widthOf(row), (counts.get(widthOf(row)) ?? 0) + 1);
  let best = 0;
  let most = 0;
  for (const [width, count] of counts) {
    if (count > most || (count === most && width > best)) [best, most] = [width, count];
  }
  return best;
}

function isHeaderLike(sheet: Sheet, row: SheetRow, width: number, filled: readonly SheetRow[]): boolean {
  const names = filledCount(row) + coveredCount(sheet, row);
  const texts = row.cells.filter((cell, column) => filledAt(row, column) && cell.number === undefined).length;
  if (texts === 0 && filled.length > 1) return false;
  if (width <= 1) return true;
  if (isTitle(sheet, row, width)) return false;
  return names >= Math.max(2, Math.ceil(width * 0.5));
}

/** One cell, alone or merged across most of the table. */
function isTitle(sheet: Sheet, row: SheetRow, width: number): boolean {
  if (filledCount(row) > 1) return false;
  return !sheet.merges.some(
    ({ top, bottom, left, right }) => top === row.number && bottom > top && right - left + 1 < width,
  );
}

const coveredCount = (sheet: Sheet, row: SheetRow): number =>
  sheet.merges
    .filter(({ top }) => top === row.number)
    .reduce((sum, { left, right }) => sum + right - left, 0);
