import { col } from '../column.ts';
import { table, type RowOf } from '../table.ts';

/** One problem found in a received file, with its place and code and no text of the cell. */
export const refusals = table('refusals', {
  scope: col.id(),
  run_id: col.id(),
  file_id: col.id(),
  sheet: col.text(),
  row_no: col.countOrNull(),
  column_name: col.textOrNull(),
  code: col.code(),
  /** JSON of the problem's typed parameters. */
  params: col.text(),
  /** True when the whole row was refused; false when the row was taken and one cell was not. */
  row_refused: col.flag(),
});
export type Refusal = RowOf<typeof refusals>;
