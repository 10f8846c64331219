import { col } from '../column.ts';
import { table } from '../table.ts';

/** Answer sheets as they are stored; `submissions` reads them with what their source gives. */
export const receivedSheets = table('received_sheets', {
  source_no: col.count(),
  /** Row as the spreadsheet shows it, from 1. */
  row_no: col.count(),
  round_id: col.code(),
  channel: col.code(),
  respondent_code: col.idOrNull(),
  standpoint: col.code(),
  answered_on: col.dateOrNull(),
  is_late: col.flag(),
  consent_stats: col.code(),
  consent_quote: col.code(),
  /**
   * Id of the answer sheet to which the row belongs, where a form has groups that are repeated on rows of their own: the
   * sheet's own id on the sheet, its sheet's on the row of a group. All of them are one person's.
   */
  belongs_to: col.idOrNull(),
  /** The row is one of a repeated group, no sheet of its own. */
  is_part: col.flag(),
});
