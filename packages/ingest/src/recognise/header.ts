import type { Sheet, SheetRow } from '../read/workbook.ts';

/** The header of a table: its rows' numbers, as shown, and one name a column. */
export type Header = {
  readonly rows: readonly number[];
  readonly columns: readonly string[];
  /** Texts of the rows above it: titles and what the sheet says about itself. */
  readonly above: readonly string[];
};

export const isBlank = (row: SheetRow): boolean =>
  row.cells.every(({ text, error }) => !error && text.trim() === '');

const filledAt = (row: SheetRow | undefined, column: number): boolean => {
  const cell = row?.cells[column];
  return cell !== undefined && (cell.error === true || cell.text.trim() !== '');
};

const filledCount = (row: SheetRow): number => row.cells.filter((_, column) => filledAt(row, column)).length;

/** Columns up to the last one with something in it. */
const widthOf = (row: SheetRow): number => row.cells.findLastIndex((_, column) => filledAt(row, column)) + 1;

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

function headerRows(sheet: Sheet, first: SheetRow, filled: readonly SheetRow[]): SheetRow[] {
  const at = filled.indexOf(first);
  const next = filled[at + 1];
  const merged = sheet.merges.filter(({ top, left }) => top === first.number && filledAt(first, left));
  const bottom = Math.max(first.number, ...merged.map((range) => range.bottom));
  if (bottom > first.number) return filled.filter(({ number }) => number >= first.number && number <= bottom);
  if (!next) return [first];
  const groups = merged.filter(({ left, right }) => right > left);
  const grouped =
    groups.length > 0 &&
    groups.every(({ left, right }) => {
      for (let column = left; column <= right; column++) if (!isName(next, column)) return false;
      return true;
    });
  return grouped || fillsGaps(first, next, filled[at + 2]) ? [first, next] : [first];
}

const isName = (row: SheetRow, column: number): boolean =>
  filledAt(row, column) && row.cells[column]?.number === undefined;

/** Whether the second row names only columns below or beside a gap of the first, and a fuller row follows. */
function fillsGaps(first: SheetRow, second: SheetRow, third: SheetRow | undefined): boolean {
  if (!third || filledCount(third) <= filledCount(second)) return false;
  const width = Math.max(widthOf(first), widthOf(second));
  let gaps = 0;
  let alone = 0;
  for (let column = 0; column < width; column++) {
    const [top, bottom] = [filledAt(first, column), filledAt(second, column)];
    if (!top && !bottom) return false;
    if (bottom && !isName(second, column)) return false;
    if (!top) gaps += 1;
    if (top && !bottom) alone += 1;
  }
  return gaps > 0 && alone > 0;
}

function joinNames(
  sheet: Sheet,
  rows: readonly SheetRow[],
  width: number,
  below: readonly SheetRow[],
): string[] {
  const names = Array.from({ length: width }, (_, column) => {
    const parts: string[] = [];
    for (const [level, row] of rows.entries()) {
      const text = nameAt(
        sheet,
        row,
        column,
        level < rows.length - 1 && rows.length > 1 && filledAt(rows.at(-1), column),
      );
      if (text !== '' && parts.at(-1) !== text) parts.push(text);
    }
    return parts.join('/');
  });
  // A nameless column that no row uses is only formatting.
  const used = names.findLastIndex(
    (name, column) => name !== '' || below.some((row) => filledAt(row, column)),
  );
  return names.slice(0, used + 1);
}

/** The name over a column: its own, or that of the merged group (or of the group to the left) that covers it. */
function nameAt(sheet: Sheet, row: SheetRow, column: number, takesGroup: boolean): string {
  const own = (row.cells[column]?.text ?? '').replace(/\s+/g, ' ').trim();
  if (own !== '') return own;
  const range = sheet.merges.find(
    ({ top, left, right }) => top === row.number && left <= column && column <= right,
  );
  if (range) return (row.cells[range.left]?.text ?? '').replace(/\s+/g, ' ').trim();
  if (!takesGroup) return '';
  const left = row.cells.findLastIndex((_, at) => at < column && filledAt(row, at));
  return left < 0 ? '' : (row.cells[left]?.text ?? '').replace(/\s+/g, ' ').trim();
}
