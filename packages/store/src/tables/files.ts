import { col } from '../column.ts';
import { table, type RowOf } from '../table.ts';

/** One file taken in, with its balance: rows_read = accepted + duplicate + rejected + blank, the sum over its sheets. */
export const files = table('files', {
  scope: col.id(),
  run_id: col.id(),
  /** First 16 hexadecimal digits of the content's SHA-256. */
  file_id: col.id(),
  sha256: col.id(),
  /** Size as received. */
  bytes: col.count(),
  /** Path below inbox/, '/' between parts. For the desk only: file names hold names too. */
  path: col.text(),
  format: col.code(),
  encoding: col.text(),
  rows_read: col.count(),
  accepted: col.count(),
  duplicate: col.count(),
  rejected: col.count(),
  blank: col.count(),
  /** Rows that are no answers by their kind (private messages, sub-totals …), counted apart, not part of rows_read. */
  left_out: col.count(),
});
export type FileRow = RowOf<typeof files>;
