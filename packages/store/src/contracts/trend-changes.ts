import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** Difference of the last and the first round: everybody who answered, and those who were there in every round. */
export const trendChanges = contract('trend_changes', {
  label: '3回以上たずねた項目と尺度の、はじめの回と終わりの回の差',
  population: 'answers',
  keys: { measure: col.code(), part: col.code(), occasion: col.code() },
  cells: {
    n_first: { unit: '人' },
    n_last: { unit: '人' },
    all_difference: { unit: '点' },
    all_low: { unit: '点' },
    all_high: { unit: '点' },
    /** People who answered in every round that asked. */
    n_stayed: { unit: '人' },
    difference: { unit: '点' },
    low: { unit: '点' },
    high: { unit: '点' },
    /** Paired t of those people, Holm over all series. */
    p_holm: { unit: '' },
  },
  texts: {
    wording: col.text(),
    /** Rounds that asked, by id, with commas. */
    rounds: col.text(),
    /** tendency · hint · not_shown · too_few: of those who were there in every round; membership: only others differ */
    finding: col.code(),
    seq: col.count(),
  },
});
