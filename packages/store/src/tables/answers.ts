import { col } from '../column.ts';
import { readAs, type RowOf } from '../table.ts';
import { provenance } from './provenance.ts';
import { FROM_SOURCE, ROW_ID } from './sources.ts';

const columns = {
  submission_id: col.id(),
  question_id: col.id(),
  value_code: col.codeOrNull(),
  value_number: col.numberOrNull(),
  /** As received. */
  original: col.text(),
  /** blank · zero · not_applicable · no_answer · declined · dont_know · unreadable; null when there is a value */
  missing: col.codeOrNull(),
  ...provenance,
};
/** One closed answer: a point on a scale, a choice (one row a chosen option) or a number, the original kept beside it. */
export const answers = readAs(
  'answers',
  columns,
  `SELECT ${ROW_ID}, v.question_id, v.value_code, v.value_number, v.original, v.missing, ${FROM_SOURCE}, r.row_no
  FROM received_answers r JOIN answer_values v USING (value_no) JOIN sources s USING (source_no)`,
);
export type Answer = RowOf<typeof answers>;
