import { col } from '../column.ts';
import { readAs, type RowOf } from '../table.ts';

const columns = {
  scope: col.id(),
  form_id: col.code(),
  /** SHA-256 that begins with a secret of the project's key, 32 hexadecimal digits; it says nothing without the key. */
  fingerprint: col.id(),
  file_id: col.id(),
  sheet: col.text(),
  row_no: col.count(),
  /** False when the row was a duplicate of one taken before. */
  taken: col.flag(),
};
/** One received row by the keyed fingerprint of all its cells: how a resubmission is known, also from another file. */
export const receipts = readAs(
  'receipts',
  columns,
  `SELECT s.scope, s.form_id, r.fingerprint, s.file_id, s.sheet, r.row_no, r.taken
  FROM received_prints r JOIN sources s USING (source_no)`,
);
export type Receipt = RowOf<typeof receipts>;
