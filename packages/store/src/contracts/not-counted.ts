import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** What came in and was not counted, by what it would have been counted as and why. */
export const notCounted = contract('not_counted', {
  label: '数えなかったもの',
  population: 'not_counted',
  keys: {
    /** submissions · opinions */
    kind: col.code(),
    /** no · withdrawn (a person's word) · no_content (greetings, reactions, 「特になし」) */
    reason: col.code(),
  },
  cells: { rows: { unit: '件' } },
});
