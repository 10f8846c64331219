import type { Sheet, SheetRow } from '../read/workbook.ts';
import { filledAt, filledCount, widthOf } from './filled-cells.ts';

/**
 * The rows that make a header, from its first on: merged cells that reach down, merged groups with names below, or a row
 * that fills exactly the gaps of the row above.
 * @param filled  the sheet's rows with something in them
 */
export function headerRows(sheet: Sheet, first: SheetRow, filled: readonly SheetRow[]): SheetRow[] {
  const at = filled.indexOf(first);
  const starting = mergesFrom(sheet, first);
  const bottom = Math.max(first.number, ...starting.map((range) => range.bottom));
  if (bottom > first.number) return filled.filter(({ number }) => number >= first.number && number <= bottom);
  const rows = [first];
  // Groups may lie below groups.
  for (let next = filled[at + 1]; next && namesGroups(sheet, rows.at(-1) ?? first, next);) {
    rows.push(next);
    next = filled[at + rows.length];
  }
  const next = filled[at + 1];
  return rows.length === 1 && next && fillsGaps(first, next, filled[at + 2]) ? [first, next] : rows;
}

const mergesFrom = (sheet: Sheet, row: SheetRow): Sheet['merges'] =>
  sheet.merges.filter(({ top, left }) => top === row.number && filledAt(row, left));

/** Whether every merged group of a row has names below it, its own or those of smaller groups. */
function namesGroups(sheet: Sheet, row: SheetRow, next: SheetRow): boolean {
  const groups = mergesFrom(sheet, row).filter(({ left, right }) => right > left);
  const below = mergesFrom(sheet, next);
  const isNamed = (column: number): boolean =>
    isName(next, column) || below.some(({ left, right }) => left <= column && column <= right);
  return (
    groups.length > 0 &&
    groups.every(({ left, right }) => {
      for (let column = left; column <= right; column++) if (!isNamed(column)) return false;
      return true;
    })
  );
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
