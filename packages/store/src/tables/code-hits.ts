import { col } from '../column.ts';
import { table, type RowOf } from '../table.ts';

/** An opinion to which a coding rule applies; the code is an effect's or heading's id. */
export const codeHits = table('code_hits', {
  scope: col.id(),
  code: col.code(),
  opinion_id: col.id(),
});
export type CodeHit = RowOf<typeof codeHits>;
