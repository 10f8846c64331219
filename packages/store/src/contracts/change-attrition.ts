import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** What those who did not answer again had said before, beside those who did. */
export const changeAttrition = contract('change_attrition', {
  label: '前の答えを、あとも答えた人と答えなかった人で比べたもの',
  population: 'answers',
  keys: { item_id: col.code() },
  cells: {
    n_stayed: { unit: '人' },
    n_left: { unit: '人' },
    /** Means before, in scale points. */
    stayed: { unit: '点' },
    left: { unit: '点' },
    /** Mean of those who left − mean of those who stayed, with Welch's 95 % interval. */
    difference: { unit: '点' },
    low: { unit: '点' },
    high: { unit: '点' },
  },
  texts: { wording: col.text(), group_id: col.codeOrNull(), seq: col.count() },
});
