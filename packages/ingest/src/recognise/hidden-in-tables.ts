import type { Workbook } from '../read/workbook.ts';
import type { AnswerTable } from './recognition.ts';

/**
 * Rows and columns of answers that are hidden (by hand or by a filter) in the sheets as sent. They are read like any
 * other; whoever hid them may not have meant to send them, so they are counted.
 */
export function hiddenInTables(
  { sheets }: Workbook,
  tables: readonly AnswerTable[],
): { readonly hidden_rows: number; readonly hidden_columns: number } {
  const rows = tables.flatMap((table) => table.rows.filter(({ hidden }) => hidden === true));
  const columns = tables.flatMap(({ sheet, columns: names }) => {
    const hidden = sheets.find(({ name }) => name === sheet)?.hiddenColumns ?? [];
    return hidden.filter((column) => column < names.length);
  });
  return { hidden_rows: rows.length, hidden_columns: columns.length };
}
