import { keepWithin } from '../limits.ts';
import type { Sheet, SheetRow, Workbook } from '../workbook.ts';
import { openXlsx, type XlsxSheet } from './open-xlsx.ts';

/** Reads a whole XLSX or XLSM into memory. @throws Refused as `openXlsx` and its rows do */
export function readXlsx(bytes: Uint8Array, file: string): Workbook {
  let cells = 0;
  const count = (row: SheetRow): void => keepWithin('cells', (cells += row.cells.length), file);
  const sheets = openXlsx(bytes, file).sheets.map((sheet) => collect(sheet, count));
  return { format: 'xlsx', encoding: 'xlsx', sheets };
}

function collect({ name, visibility, rows, layout }: XlsxSheet, count: (row: SheetRow) => void): Sheet {
  const all: SheetRow[] = [];
  let ordered = true;
  for (const batch of rows()) {
    for (const row of batch) {
      count(row);
      ordered &&= row.number > (all.at(-1)?.number ?? 0);
      all.push(row);
    }
  }
  const { merges, hiddenColumns } = layout();
  const sorted = ordered ? all : all.toSorted((a, b) => a.number - b.number);
  return { name, visibility, rows: sorted, merges, hiddenColumns };
}
