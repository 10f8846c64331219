import { col } from '../column.ts';
import { readAs, type RowOf } from '../table.ts';
import { provenance } from './provenance.ts';
import { FROM_SOURCE, ROW_ID } from './sources.ts';

const columns = {
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
  /** The same, or internal (in papers of the working group only) or paraphrase (in other words only). */
  consent_quote: col.code(),
  /** The sheet to which a row of a repeated group belongs; the sheet's own id on the sheet, null where no form has such. */
  belongs_to: col.idOrNull(),
  /** The row is one of a repeated group, no sheet of its own. */
  is_part: col.flag(),
  ...provenance,
};
/** One answer sheet, slip, chat message or form response by one person on one occasion. */
export const submissions = readAs(
  'submissions',
  columns,
  `SELECT ${ROW_ID}, s.form_id, r.round_id, r.channel, r.respondent_code, r.standpoint, r.answered_on, r.is_late,
    r.consent_stats, r.consent_quote, r.belongs_to, r.is_part, ${FROM_SOURCE}, r.row_no
  FROM received_sheets r JOIN sources s USING (source_no)`,
);
export type Submission = RowOf<typeof submissions>;
