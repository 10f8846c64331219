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
  /** The number was only given about (約30, 20〜30名: the lower end). */
  is_approx: col.flag(),
  /** A second number beside it: of 15(3) those who were new, of 15(実8) the different people. */
  newcomers: col.numberOrNull(),
  persons: col.numberOrNull(),
  /** As received. */
  original: col.text(),
  /** blank · zero · not_applicable · no_answer · declined · dont_know · unreadable · not_asked; null when there is a value */
  missing: col.codeOrNull(),
  /** Heading of the column in the file: of a question with a column for each choice, the choice's own. */
  column_name: col.text(),
});
export type AnswerValue = RowOf<typeof answerValues>;
