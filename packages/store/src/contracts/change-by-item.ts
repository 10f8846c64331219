import { col } from '../column.ts';
import { contract } from '../contract.ts';

/** Paired change of one item before and after a course, by people who answered both times. */
export const changeByItem = contract('change_by_item', {
  label: '前後とも答えた人の、項目ごとの変化',
  population: 'answers',
  keys: { item_id: col.code() },
  cells: {
    n_pre: { unit: '人' },
    n_post: { unit: '人' },
    n_paired: { unit: '人' },
    up: { unit: '人' },
    same: { unit: '人' },
    down: { unit: '人' },
    /** Mean of after − before, scale points, with its t 95 % interval. */
    difference: { unit: '点' },
    low: { unit: '点' },
    high: { unit: '点' },
    /** Hedges' g_av with its 95 % interval. */
    g: { unit: '' },
    g_low: { unit: '' },
    g_high: { unit: '' },
    /** Exact Wilcoxon signed-rank, Pratt's zeros, Holm within the family. */
    p_holm: { unit: '' },
  },
  texts: {
    wording: col.text(),
    effect_id: col.codeOrNull(),
    group_id: col.codeOrNull(),
    /** tendency · hint · not_shown · too_few */
    finding: col.code(),
    /** benefit · load: a load item is never turned into a benefit */
    sense: col.code(),
    seq: col.count(),
  },
});
