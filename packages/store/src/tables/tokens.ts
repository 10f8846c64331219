import { col } from '../column.ts';
import { table, type RowOf } from '../table.ts';

/** One token of a unit; `text.slice(start_at, end_at) === surface` for the opinion's text. */
export const tokens = table('tokens', {
  scope: col.id(),
  opinion_id: col.id(),
  unit_no: col.count(),
  token_no: col.count(),
  surface: col.text(),
  lemma: col.text(),
  pos: col.text(),
  pos_detail: col.text(),
  conjugation_form: col.text(),
  start_at: col.count(),
  end_at: col.count(),
  known: col.flag(),
});
export type TokenRow = RowOf<typeof tokens>;
