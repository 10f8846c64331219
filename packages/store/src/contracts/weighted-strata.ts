import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** The plain numbers of which a weighted share is made, with their weights. */
export const weightedStrata = contract('weighted_strata', {
  label: '人口の割合にそろえるときの、区分ごとの人数と重み',
  population: 'answers',
  keys: {
    question_id: col.code(),
    occasion: col.code(),
    /** One category a dimension, with ・ */
    stratum: col.code(),
  },
  cells: {
    answered: { unit: '人' },
    agreeing: { unit: '人' },
    weight: { unit: '' },
  },
  texts: { wording: col.text(), stratum_label: col.text(), seq: col.count() },
});
