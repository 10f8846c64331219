import { col } from '../column.ts';
import { table, type RowOf } from '../table.ts';
import { provenance } from './provenance.ts';

/** One line of an activity log: a day's activity, or a month's cell of a cross-tab sheet. */
export const activities = table('activities', {
  activity_id: col.id(),
  /** Pseudonym of the office; never shown with role and month together. */
  office_code: col.code(),
  activity_on: col.dateOrNull(),
  /** 'YYYY-MM'; the grain that every log has. */
  month: col.monthOrNull(),
  /** g1 · g2 · g3 · unknown (第一群・第二群・第三群: unordered) */
  form: col.code(),
  activity_type: col.code(),
  place_code: col.codeOrNull(),
  /** hospital · school · company · …, told before the place is hashed; null where no place is written. */
  place_kind: col.codeOrNull(),
  /** Times the activity took place (回). */
  occasions: col.count(),
  duration_min: col.numberOrNull(),
  /** Attendances (延べ). */
  attendances: col.countOrNull(),
  /** Different people (実), where the log gives it. */
  persons: col.countOrNull(),
  /** Peer supporters who took part, where the log gives it. */
  peers: col.countOrNull(),
  /** Of the attendances, those who came for the first time (新規), where the log gives it. */
  newcomers: col.countOrNull(),
  /** Which numbers the log gives only about (約10名, 10〜12名): names of the columns above, a space between; null for none. */
  approx: col.codeOrNull(),
  note: col.textOrNull(),
  ...provenance,
});
export type Activity = RowOf<typeof activities>;
