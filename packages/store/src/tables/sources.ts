import { col } from '../column.ts';
import { table } from '../table.ts';

/** One sheet of one file taken in: what all its rows have in common, kept once. A row is (source_no, row_no). */
export const sources = table('sources', {
  source_no: col.count(),
  scope: col.id(),
  run_id: col.id(),
  file_id: col.id(),
  sheet: col.text(),
  form_id: col.code(),
  /** Begin of the JSON of which a row's id is the hash: `["<sha256 of the file>","<sheet>",` */
  id_begin: col.text(),
});

/** What a row's source gives to it: which project, run, file and sheet. */
export const FROM_SOURCE = 's.scope, s.run_id, s.file_id, s.sheet';
/** SQL of a row's id, 16 hexadecimal digits; the same content always has the same id. */
export const ROW_ID = `left(sha256(concat(s.id_begin, '"', r.row_no, '"]')), 16)`;
