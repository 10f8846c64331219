import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** Scores of a scale and its subscales on one occasion, by its template. */
export const scaleScores = contract('scale_scores', {
  label: '尺度の得点',
  population: 'answers',
  keys: {
    scale_id: col.code(),
    /** total, or the name of a subscale */
    part: col.code(),
    /** pre · post · fu · once */
    occasion: col.code(),
  },
  cells: {
    /** People who answered any of its items. */
    answered: { unit: '人' },
    scored: { unit: '人' },
    /** People with an answer outside of the range: nothing of theirs is scored. */
    refused: { unit: '人' },
    mean: { unit: '点' },
    low: { unit: '点' },
    high: { unit: '点' },
    /** Of the items of this part, among those who answered them all. */
    alpha: { unit: '' },
    alpha_low: { unit: '' },
    alpha_high: { unit: '' },
    omega: { unit: '' },
    omega_low: { unit: '' },
    omega_high: { unit: '' },
  },
  texts: {
    /** What a high score has more of. */
    named: col.text(),
    version: col.text(),
    /** Name in the framework. */
    instrument: col.text(),
    source: col.text(),
    seq: col.count(),
  },
});
