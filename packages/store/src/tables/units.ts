import { col } from '../column.ts';
import { table, type RowOf } from '../table.ts';

/** A sentence or clause of an opinion; the grain of themes, codes and stance. Offsets as in spans. */
export const units = table('units', {
  scope: col.id(),
  opinion_id: col.id(),
  unit_no: col.count(),
  start_at: col.count(),
  end_at: col.count(),
  /** opinion · no_content · reaction · technical · greeting */
  content: col.code(),
  /** Comma-separated stances in code-list order: wish, good, worry, proposal, question, doubt, unsure, negation; may be empty. */
  stances: col.text(),
});
export type Unit = RowOf<typeof units>;
