import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** Change of the scores of a scale and its subscales, in people with a score both times. */
export const scaleChanges = contract('scale_changes', {
  label: '尺度の得点の、前とあとの差',
  population: 'answers',
  keys: {
    scale_id: col.code(),
    /** total, or the name of a subscale */
    part: col.code(),
    /** post · fu: until right after, or until some months later */
    until: col.code(),
  },
  cells: {
    n_pre: { unit: '人' },
    n_post: { unit: '人' },
    n_paired: { unit: '人' },
    paired_rate: { unit: '割合' },
    /** Mean of after − before, points of the scale, with its t 95 % interval. */
    difference: { unit: '点' },
    low: { unit: '点' },
    high: { unit: '点' },
    /** Hedges' g_av with its 95 % interval. */
    g: { unit: '' },
    g_low: { unit: '' },
    g_high: { unit: '' },
    /** Paired t, Holm over the scales of one pair of occasions. */
    p_holm: { unit: '' },
  },
  texts: {
    /** Name of the part, as it is shown. */
    wording: col.text(),
    /** What a high score has more of. */
    named: col.text(),
    /** up · down: which way is better for those who answer */
    better: col.code(),
    /** tendency · hint · not_shown · too_few */
    finding: col.code(),
    source: col.text(),
    seq: col.count(),
  },
});
