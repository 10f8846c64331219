import { col } from '../column.ts';
import { table, type RowOf } from '../table.ts';

/** A stretch of an opinion that may name a person or a place; half-open, UTF-16 code units. */
export const spans = table('spans', {
  scope: col.id(),
  opinion_id: col.id(),
  /** mail · url · phone · id · birth · rare · date · age · office · role · name · place */
  kind: col.code(),
  start_at: col.count(),
  end_at: col.count(),
});
export type Span = RowOf<typeof spans>;
