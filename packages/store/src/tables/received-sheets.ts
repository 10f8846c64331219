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
});
