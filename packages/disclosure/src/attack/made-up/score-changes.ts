import { masked, shown, type Cell } from '@hirogeru/store/contracts';
import type { Rows, Way } from './rows.ts';

const scale = { scale_id: 's', part: 'total', until: 'post' };
/** Of 12 people 6 rose by four points at least, 5 did neither, one fell; how many rose and fell is withheld. */
const changed = (figures: Readonly<Record<string, Cell>>): Rows => ({
  scale_changes: [{ ...scale, n_paired: shown(12), difference: shown(3.8), ...figures }],
  scale_thresholds: [
    {
      ...scale,
      rule: 'mid',
      better: 'up',
      n_paired: shown(12),
      threshold: shown(4),
      improved: masked,
      same: shown(5),
      declined: masked,
    },
  ],
});
const DECLINED = 'scale_thresholds/declined/s/total/post/mid';

export const SCORE_CHANGES: readonly Way[] = [
  [
    'how many with a score have another',
    { scale_changes: [{ ...scale, n_pre: masked, n_paired: shown(24), paired_rate: shown(0.77) }] },
    ['scale_changes/n_pre/s/total/post', 31, 31],
  ],
  ['the p of changes of scores', changed({ p_holm: shown(0.03) }), [DECLINED, 1, 3]],
  [
    'the effect of changes of scores',
    changed({ g: shown(0.7), g_low: shown(0.07), g_high: shown(1.31) }),
    [DECLINED, 1, 3],
  ],
];
