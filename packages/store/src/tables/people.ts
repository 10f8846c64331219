import { col } from '../column.ts';
import { table, type RowOf } from '../table.ts';
import { provenance } from './provenance.ts';

/** A person on a roster or in a course, by keyed hash only. No name, address, phone or mail is ever stored. */
export const people = table('people', {
  respondent_code: col.id(),
  /** tojisha · family · supporter · resident · other · unknown */
  standpoint: col.code(),
  /** intro · foundation · advanced · …; null where neither the roster nor its mapping says. */
  course: col.codeOrNull(),
  /** yes · no · unknown */
  completed: col.code(),
  ...provenance,
});
export type Person = RowOf<typeof people>;
