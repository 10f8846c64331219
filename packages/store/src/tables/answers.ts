import { col } from '../column.ts';
import { table, type RowOf } from '../table.ts';
import { provenance } from './provenance.ts';

/** One closed answer: a point on a scale, a choice (one row a chosen option) or a number, the original kept beside it. */
export const answers = table('answers', {
  submission_id: col.id(),
  question_id: col.id(),
  value_code: col.codeOrNull(),
  value_number: col.numberOrNull(),
  /** As received. */
  original: col.text(),
  /** blank · zero · not_applicable · no_answer · declined · dont_know · unreadable; null when there is a value */
  missing: col.codeOrNull(),
  ...provenance,
});
export type Answer = RowOf<typeof answers>;
