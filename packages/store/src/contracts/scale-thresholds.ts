import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** How many of those with a score both times changed by a threshold or more, by the direction of the scale. */
export const scaleThresholds = contract('scale_thresholds', {
  label: '尺度の得点が、目安をこえて変わった人の数',
  population: 'answers',
  keys: {
    scale_id: col.code(),
    part: col.code(),
    /** post · fu */
    until: col.code(),
    /** mid: least difference that matters, as published · rci: more than errors of measurement make */
    rule: col.code(),
  },
  cells: {
    n_paired: { unit: '人' },
    /** Least change that counts. */
    threshold: { unit: '点' },
    reliability: { unit: '' },
    /** People whose answers gave the reliability, where it is not published. */
    reliability_n: { unit: '人' },
    improved: { unit: '人' },
    same: { unit: '人' },
    declined: { unit: '人' },
  },
  texts: {
    wording: col.text(),
    named: col.text(),
    /** up · down: which way is better for those who answer */
    better: col.code(),
    /** published · sample · none: what the threshold rests on */
    basis: col.code(),
    /** Where the threshold or the reliability is published; '' where the answers here gave it. */
    source: col.text(),
    seq: col.count(),
  },
});
