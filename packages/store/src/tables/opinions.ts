import { col } from '../column.ts';
import { table, type RowOf } from '../table.ts';
import { provenance } from './provenance.ts';

/** One free-text answer, exactly as received. Offsets elsewhere are UTF-16 code units into `text`. */
export const opinions = table('opinions', {
  opinion_id: col.id(),
  submission_id: col.id(),
  question_id: col.id(),
  text: col.text(),
  column_name: col.text(),
  ...provenance,
});
export type Opinion = RowOf<typeof opinions>;
