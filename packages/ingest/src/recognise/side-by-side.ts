import type { Sheet, SheetRow } from '../read/workbook.ts';
import { headingKey } from './column-marks.ts';
import { filledAt, isBlank } from './filled-cells.ts';
import { findHeader } from './header.ts';

type Block = { readonly left: number; readonly right: number };

/**
 * Whether a sheet holds two tables beside each other, with an empty column between: the same names on both sides, rows
 * on one side only, or one that ends well before the other. Its rows are no rows of one table, and none is taken.
 */
export function isSideBySide(sheet: Sheet): boolean {
  const header = sheet.name === '' ? null : findHeader(sheet);
  if (!header) return false;
  const last = header.rows.at(-1) ?? 0;
  const rows = sheet.rows.filter((row) => row.number > last && !isBlank(row));
  const blocks = blocksOf(header.columns, rows);
  return blocks.some((block, at) => {
    const before = blocks[at - 1];
    return before !== undefined && isApart(header.columns, rows, before, block);
  });
}

/** Runs of columns that are named or used; a block of one column is a remark beside the table. */
function blocksOf(columns: readonly string[], rows: readonly SheetRow[]): Block[] {
  const blocks: Block[] = [];
  let left = -1;
  for (let column = 0; column <= columns.length; column++) {
    const used =
      column < columns.length && (columns[column] !== '' || rows.some((row) => filledAt(row, column)));
    if (used && left < 0) left = column;
    if (!used && left >= 0) {
      if (column - left >= 2) blocks.push({ left, right: column - 1 });
      left = -1;
    }
  }
  return blocks;
}

function isApart(columns: readonly string[], rows: readonly SheetRow[], one: Block, other: Block): boolean {
  const names = ({ left, right }: Block): string[] =>
    columns
      .slice(left, right + 1)
      .map(headingKey)
      .filter((name) => name !== '');
  const known = new Set(names(one));
  if (names(other).filter((name) => known.has(name)).length >= 2) return true;
  const uses = (row: SheetRow, { left, right }: Block): boolean => {
    for (let column = left; column <= right; column++) if (filledAt(row, column)) return true;
    return false;
  };
  if (rows.some((row) => uses(row, other) && !uses(row, one))) return true;
  const ends = rows.findLastIndex((row) => uses(row, other)) + 1;
  const isDense = rows.slice(0, ends).every((row) => {
    for (let column = other.left; column <= other.right; column++) if (!filledAt(row, column)) return false;
    return true;
  });
  return isDense && ends >= 2 && rows.length - ends >= 2;
}
