import { col } from '../column.ts';

/** Figures of a paired change: the same right after a course and some months later. */
export const changeCells = {
  n_pre: { unit: '人' },
  n_post: { unit: '人' },
  n_paired: { unit: '人' },
  /** n_paired / n_pre: how many of those who began can be compared. */
  paired_rate: { unit: '割合' },
  up: { unit: '人' },
  same: { unit: '人' },
  down: { unit: '人' },
  /** Mean of after − before, scale points, with its t 95 % interval. */
  difference: { unit: '点' },
  low: { unit: '点' },
  high: { unit: '点' },
  /** Median of after − before. */
  median: { unit: '点' },
  /** Mean change of all who began if everybody who did not answer again had fallen, or risen, by the whole scale. */
  lowest: { unit: '点' },
  highest: { unit: '点' },
  /** Hedges' g_av with its 95 % interval. */
  g: { unit: '' },
  g_low: { unit: '' },
  g_high: { unit: '' },
  /** Exact Wilcoxon signed-rank, Pratt's zeros, Holm within the family. */
  p_holm: { unit: '' },
} as const;

export const changeTexts = {
  wording: col.text(),
  effect_id: col.codeOrNull(),
  group_id: col.codeOrNull(),
  /** tendency · hint · not_shown · too_few */
  finding: col.code(),
  /** enough · ceiling · floor · both: 15 % or more were at an end of the scale before · unknown */
  room: col.code(),
  /** benefit · load: a load item is never turned into a benefit */
  sense: col.code(),
  seq: col.count(),
};
