import type { Answer } from './tables/answers.ts';
import type { Submission } from './tables/submissions.ts';

type Place = 'scope' | 'run_id' | 'file_id' | 'sheet' | 'row_no';

/**
 * An answer sheet made up for a test or a bench. What is not told is plain: somebody with own experience, in the first
 * round, in time, who agreed to be counted.
 */
export const madeSheet = (
  row: Pick<Submission, Place | 'submission_id' | 'form_id' | 'channel'> & Partial<Submission>,
): Submission => ({
  round_id: 'R1',
  respondent_code: null,
  standpoint: 'tojisha',
  answered_on: null,
  is_late: false,
  consent_stats: 'yes',
  consent_quote: 'no',
  belongs_to: null,
  is_part: false,
  ...row,
});

/** A point on a scale made up for a test or a bench; without one, the question was left blank. */
export const madePoint = (
  row: Pick<Answer, Place | 'submission_id' | 'question_id' | 'value_number'> & Partial<Answer>,
): Answer => ({
  value_code: null,
  is_approx: false,
  newcomers: null,
  persons: null,
  original: '',
  missing: row.value_number === null ? 'blank' : null,
  column_name: '',
  ...row,
});
