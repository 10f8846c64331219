import { col } from '../column.ts';
import { table, type RowOf } from '../table.ts';

/** One sheet of a file taken in: by which form it was read, and what became of its rows. */
export const fileSheets = table('file_sheets', {
  scope: col.id(),
  file_id: col.id(),
  /** Its turn, from 1: form by form, then the sheets that no form takes. */
  sheet_no: col.count(),
  /** '' for the one table of a file that has no sheets. */
  sheet: col.text(),
  /** Null for a sheet that no form takes: all of its rows are left out. */
  form_id: col.codeOrNull(),
  /** The export it was recognised as. */
  export_kind: col.codeOrNull(),
  rows_read: col.count(),
  accepted: col.count(),
  duplicate: col.count(),
  rejected: col.count(),
  blank: col.count(),
  left_out: col.count(),
});
export type FileSheet = RowOf<typeof fileSheets>;
