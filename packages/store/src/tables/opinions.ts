import { col } from '../column.ts';
import { readAs, type RowOf } from '../table.ts';
import { provenance } from './provenance.ts';
import { FROM_SOURCE, ROW_ID } from './sources.ts';
import { OPINION_ID } from './received-opinions.ts';

const columns = {
  opinion_id: col.id(),
  submission_id: col.id(),
  question_id: col.id(),
  text: col.text(),
  column_name: col.text(),
  ...provenance,
};
/** One free-text answer, exactly as received. Offsets elsewhere are UTF-16 code units into `text`. */
export const opinions = readAs(
  'opinions',
  columns,
  `SELECT ${OPINION_ID}, ${ROW_ID}, w.question_id, r.text, w.column_name,
    ${FROM_SOURCE}, r.row_no
  FROM received_opinions r JOIN written_columns w USING (asked_no) JOIN sources s USING (source_no)`,
);
export type Opinion = RowOf<typeof opinions>;
