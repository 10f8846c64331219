import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** Difference after − before among those who answered both times, those who answered once, and all together. */
export const changeByMatching = contract('change_by_matching', {
  label: '前後の差を、両方に答えた人・片方だけの人・全員で並べたもの',
  population: 'answers',
  keys: {
    item_id: col.code(),
    /** matched · unmatched · all */
    people: col.code(),
  },
  cells: {
    n_before: { unit: '人' },
    n_after: { unit: '人' },
    difference: { unit: '点' },
    low: { unit: '点' },
    high: { unit: '点' },
  },
  texts: { wording: col.text(), group_id: col.codeOrNull(), seq: col.count() },
});
