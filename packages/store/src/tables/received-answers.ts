import { col } from '../column.ts';
import { table, type RowOf } from '../table.ts';

/** Which value was given on which sheet: a survey of a million sheets has few different answers. */
export const receivedAnswers = table('received_answers', {
  source_no: col.count(),
  row_no: col.count(),
  value_no: col.count(),
});

/** One answer to a closed question, kept once for all the sheets of a file that gave it. */
export const answerValues = table('answer_values', {
  value_no: col.count(),
  scope: col.id(),
  file_id: col.id(),
  question_id: col.id(),
  value_code: col.codeOrNull(),
  value_number: col.numberOrNull(),
  /** As received. */
  original: col.text(),
  /** blank · zero · not_applicable · no_answer · declined · dont_know · unreadable; null when there is a value */
  missing: col.codeOrNull(),
});
export type AnswerValue = RowOf<typeof answerValues>;
