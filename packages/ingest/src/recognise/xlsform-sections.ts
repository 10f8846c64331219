import type { Sheet, SheetRow, Workbook } from '../read/workbook.ts';
import { isBlank } from './filled-cells.ts';

/** The filled rows of each section of an XLSForm, heading first: a sheet each, or a part of the one table of a CSV. */
export function xlsformSections({ format, sheets }: Workbook): ReadonlyMap<string, readonly SheetRow[]> {
  return format === 'csv' ? csvSections(sheets[0]) : sheetSections(sheets);
}

/** Names of sheets and columns are written with spaces or underscores, in any case. */
export const xlsformName = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ');

/** Whether a section's heading names all of the columns. */
export function hasColumns(header: SheetRow | undefined, names: readonly string[]): boolean {
  const found = header?.cells.map((cell) => xlsformName(cell.text)) ?? [];
  return names.every((name) => found.includes(name));
}

function sheetSections(sheets: readonly Sheet[]): Map<string, SheetRow[]> {
  return new Map(sheets.map((sheet) => [xlsformName(sheet.name), sheet.rows.filter((row) => !isBlank(row))]));
}

/** In a CSV the first column names the section and the rows of it begin one column further. */
function csvSections(sheet: Sheet | undefined): Map<string, SheetRow[]> {
  const sections = new Map<string, SheetRow[]>();
  let current: SheetRow[] | undefined;
  for (const row of sheet?.rows ?? []) {
    const name = xlsformName(row.cells[0]?.text ?? '');
    if (name !== '') sections.set(name, (current = []));
    else if (!isBlank(row)) current?.push({ number: row.number, cells: row.cells.slice(1) });
  }
  return sections;
}
