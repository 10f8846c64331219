import type { SheetRow } from '../read/workbook.ts';

/** A row with nothing in it, or only spaces; an error of a formula is something. */
export const isBlank = (row: SheetRow): boolean =>
  row.cells.every(({ text, error }) => !error && text.trim() === '');

/** Whether a row has something in a column. */
export const filledAt = (row: SheetRow | undefined, column: number): boolean => {
  const cell = row?.cells[column];
  return cell !== undefined && (cell.error === true || cell.text.trim() !== '');
};

export const filledCount = (row: SheetRow): number =>
  row.cells.filter((_, column) => filledAt(row, column)).length;

/** Columns up to the last one with something in it. */
export const widthOf = (row: SheetRow): number =>
  row.cells.findLastIndex((_, column) => filledAt(row, column)) + 1;
