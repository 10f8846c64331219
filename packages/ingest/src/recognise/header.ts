import type { Sheet, SheetRow } from '../read/workbook.ts';

/** Where a table's header stands and what its columns are called. */
export type Header = {
  readonly rows: readonly number[];
  readonly columns: readonly string[];
  /** Index into the sheet's rows of the first row below the header. */
  readonly next: number;
};

const SEARCHED = 30;

export const isBlank = (row: SheetRow): boolean =>
  row.cells.every((cell) => cell.text.trim() === '' && !cell.error);
export const filledCells = (row: SheetRow): number =>
  row.cells.filter((cell) => cell.text.trim() !== '').length;

/**
 * Finds the header of a sheet: below title rows and empty rows, the first row that fills at least half of the sheet's
 * width. A header whose cells are merged over several rows is one header, its names joined from top to bottom by '/'.
 */
export function findHeader(sheet: Sheet): Header | null {
  const searched = sheet.rows.slice(0, SEARCHED);
  const widest = Math.max(0, ...searched.map(filledCells));
  const enough = Math.max(Math.min(2, widest), widest / 2);
  // A title merged over the width is one filled cell, and so falls short by itself.
  const at = searched.findIndex((row) => filledCells(row) >= enough && widest > 0);
  const top = sheet.rows[at];
  if (!top) return null;
  const bottom = bottomOf(sheet, top.number);
  const headerRows = sheet.rows.filter((row) => row.number >= top.number && row.number <= bottom);
  const width = Math.max(...headerRows.map(usedWidth));
  const columns = Array.from({ length: width }, (_, column) => nameOf(sheet, headerRows, column));
  return { rows: headerRows.map((row) => row.number), columns, next: at + headerRows.length };
}

// A CSV's header keeps its empty names; a sheet's ends at the last filled cell.
function usedWidth(row: SheetRow): number {
  return row.cells.findLastIndex((cell) => cell.text.trim() !== '') + 1;
}

/** Last row of a header that begins at `top`: as far down as merged cells that begin there reach. */
function bottomOf(sheet: Sheet, top: number): number {
  const starting = sheet.merges.filter((merge) => merge.top === top);
  const deepest = Math.max(top, ...starting.map((merge) => merge.bottom));
  const spans = starting.some((merge) => merge.right > merge.left && merge.bottom === top);
  return deepest === top && spans && hasSubHeader(sheet, top) ? top + 1 : deepest;
}

// Under cells merged sideways alone, a second header row fills only the places below them.
function hasSubHeader(sheet: Sheet, top: number): boolean {
  const below = sheet.rows.find((row) => row.number === top + 1);
  if (!below) return false;
  const spanned = sheet.merges.filter((merge) => merge.top === top && merge.right > merge.left);
  return below.cells.every(
    (cell, column) =>
      cell.text.trim() === '' || spanned.some((merge) => column >= merge.left && column <= merge.right),
  );
}

function nameOf(sheet: Sheet, rows: readonly SheetRow[], column: number): string {
  const parts: string[] = [];
  for (const row of rows) {
    const part = textAt(sheet, rows, row.number, column)
      .replaceAll(/\s*[\r\n]+\s*/g, ' ')
      .trim();
    if (part !== '' && parts.at(-1) !== part) parts.push(part);
  }
  return parts.join('/');
}

function textAt(sheet: Sheet, rows: readonly SheetRow[], number: number, column: number): string {
  const merge = sheet.merges.find(
    (each) => number >= each.top && number <= each.bottom && column >= each.left && column <= each.right,
  );
  const [r, c] = merge ? [merge.top, merge.left] : [number, column];
  return rows.find((row) => row.number === r)?.cells[c]?.text ?? '';
}
