import type { Sheet, SheetRow } from '../read/workbook.ts';
import { filledAt } from './filled-cells.ts';

/**
 * One name a column, the parts of several header rows joined with '/'.
 * @param below  the filled rows below the header: a nameless column that they use is kept
 */
export function joinNames(
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
