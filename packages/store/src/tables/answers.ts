import { col } from '../column.ts';
import { readAs, type RowOf } from '../table.ts';
import { provenance } from './provenance.ts';
import { FROM_SOURCE, ROW_ID } from './sources.ts';

const columns = {
  submission_id: col.id(),
  question_id: col.id(),
  value_code: col.codeOrNull(),
  value_number: col.numberOrNull(),
  /** The number was only given about (約30, 20〜30名: the lower end). */
  is_approx: col.flag(),
  /** A second number beside it: of 15(3) those who were new, of 15(実8) the different people. */
  newcomers: col.numberOrNull(),
  persons: col.numberOrNull(),
  /** As received. */
  original: col.text(),
  /** blank · zero · not_applicable · no_answer · declined · dont_know · unreadable · not_asked; null when there is a value */
  missing: col.codeOrNull(),
  /** Heading of the column in the file, as the file has it. */
  column_name: col.text(),
  ...provenance,
};
/** One closed answer: a point on a scale, a choice (one row a chosen option) or a number, the original kept beside it. */
export const answers = readAs(
  'answers',
  columns,
  `SELECT ${ROW_ID}, v.question_id, v.value_code, v.value_number, v.is_approx,
    v.newcomers, v.persons, v.original, v.missing, v.column_name, ${FROM_SOURCE}, r.row_no
  FROM received_answers r JOIN answer_values v USING (value_no) JOIN sources s USING (source_no)`,
);
export type Answer = RowOf<typeof answers>;
