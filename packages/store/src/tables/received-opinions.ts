import { col } from '../column.ts';
import { table } from '../table.ts';
import { ROW_ID } from './sources.ts';

/** Free texts as they are stored, exactly as received. */
export const receivedOpinions = table('received_opinions', {
  source_no: col.count(),
  row_no: col.count(),
  asked_no: col.count(),
  text: col.text(),
});

/** Where on a form something was written: the question and the column of the file. */
export const writtenColumns = table('written_columns', {
  asked_no: col.count(),
  scope: col.id(),
  file_id: col.id(),
  question_id: col.id(),
  column_name: col.text(),
  /** End of the JSON of which an opinion's id is the hash: `,"<question>"]` */
  id_end: col.text(),
});

/** SQL of an opinion's id, 16 hexadecimal digits. */
export const OPINION_ID = `left(sha256(concat('["', ${ROW_ID}, '"', w.id_end)), 16)`;
