import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** An item or scale round by round: everybody who answered, and those who were there in every round. */
export const trendByRound = contract('trend_by_round', {
  label: '3回以上たずねた項目と尺度の、回ごとの平均',
  population: 'answers',
  keys: {
    /** Item or scale. */
    measure: col.code(),
    /** item · total · name of a subscale */
    part: col.code(),
    /** pre · post · fu · once */
    occasion: col.code(),
    round_id: col.code(),
  },
  cells: {
    /** People who answered in this round. */
    n_all: { unit: '人' },
    mean_all: { unit: '点' },
    /** People who answered in every round that asked. */
    n_stayed: { unit: '人' },
    mean_stayed: { unit: '点' },
    /** Of those with a code: not there the time before; there the time before and not now. */
    came: { unit: '人' },
    left: { unit: '人' },
  },
  texts: { wording: col.text(), seq: col.count() },
});
