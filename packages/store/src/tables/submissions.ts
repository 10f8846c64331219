import { col } from '../column.ts';
import { table, type RowOf } from '../table.ts';
import { provenance } from './provenance.ts';

/** One answer sheet, slip, chat message or form response by one person on one occasion. */
export const submissions = table('submissions', {
  submission_id: col.id(),
  form_id: col.code(),
  round_id: col.code(),
  /** chat · slip · followup · survey_pre · survey_post · survey_fu · survey */
  channel: col.code(),
  /** Keyed hash; null when the sheet is anonymous. Never guessed. */
  respondent_code: col.idOrNull(),
  /** tojisha · family · supporter · resident · other · unknown (coarse level only) */
  standpoint: col.code(),
  answered_on: col.dateOrNull(),
  /** Came after the deadline: taken, flagged, never dropped. */
  is_late: col.flag(),
  /** yes · no · not_asked · withdrawn */
  consent_stats: col.code(),
  consent_quote: col.code(),
  ...provenance,
});
export type Submission = RowOf<typeof submissions>;
