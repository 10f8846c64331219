import { col } from '../column.ts';
import { table, type RowOf } from '../table.ts';

/** What went because a person asked to be forgotten, by a keyed hash that says nothing without the key: it is not taken again. */
export const forgottenMarks = table('forgotten_marks', {
  scope: col.id(),
  run_id: col.id(),
  /** The person's pseudonym, or the fingerprint of a row. */
  mark: col.id(),
});

/** How many rows of a sheet went. They count as refused in its balance; which rows they were is not kept. */
export const forgottenRows = table('forgotten_rows', {
  scope: col.id(),
  run_id: col.id(),
  file_id: col.id(),
  sheet: col.text(),
  rows: col.count(),
});
export type ForgottenRows = RowOf<typeof forgottenRows>;
