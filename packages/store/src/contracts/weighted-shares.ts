import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** Share of the two upper points of a scaled item, as it is and weighted to a population, side by side. */
export const weightedShares = contract('weighted_shares', {
  label: '上の2段の割合を、そのままと、人口の割合にそろえて並べたもの',
  population: 'answers',
  keys: {
    question_id: col.code(),
    /** pre · post · fu · once */
    occasion: col.code(),
  },
  cells: {
    /** Answers of people whose kind is known in every dimension and is of the population. */
    answered: { unit: '人' },
    /** Answers of all others. */
    left_out: { unit: '人' },
    share: { unit: '割合' },
    low: { unit: '割合' },
    high: { unit: '割合' },
    weighted_share: { unit: '割合' },
    weighted_low: { unit: '割合' },
    weighted_high: { unit: '割合' },
    /** People of equal weight who would say as much. */
    effective: { unit: '人' },
  },
  texts: {
    wording: col.text(),
    /** What is weighted by, by name, with 、 */
    dimensions: col.text(),
    /** Where the numbers of the population come from. */
    source: col.text(),
    seq: col.count(),
  },
});
