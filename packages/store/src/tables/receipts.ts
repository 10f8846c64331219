import { col } from '../column.ts';
import { table, type RowOf } from '../table.ts';

/** One received row by the keyed fingerprint of all its cells: how a resubmission is known, also from another file. */
export const receipts = table('receipts', {
  scope: col.id(),
  form_id: col.code(),
  /** HMAC-SHA-256 with the project's key, 32 hexadecimal digits; it says nothing without the key. */
  fingerprint: col.id(),
  file_id: col.id(),
  sheet: col.text(),
  row_no: col.count(),
  /** False when the row was a duplicate of one taken before. */
  taken: col.flag(),
});
export type Receipt = RowOf<typeof receipts>;
