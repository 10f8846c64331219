import { masked, shown } from '@hirogeru/store/contracts';
import { answered, points, type Rows, type Way } from './rows.ts';

const scale = { scale_id: 's', part: 'total', until: 'post' };
const trend = { measure: 'C-1', part: 'item', occasion: 'once' };
const scales: readonly Way[] = [
  [
    'how many with a score have another',
    { scale_changes: [{ ...scale, n_pre: masked, n_paired: shown(24), paired_rate: shown(0.77) }] },
    ['scale_changes/n_pre/s/total/post', 31, 31],
  ],
  [
    'the p of changes of scores',
    {
      scale_changes: [{ ...scale, n_paired: shown(12), difference: shown(3.8), p_holm: shown(0.03) }],
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
    },
    // Made of 6, 5 and 1.
    ['scale_thresholds/declined/s/total/post/mid', 1, 3],
  ],
];

const scaleEffect: Way = [
  'the effect of changes of scores',
  {
    scale_changes: [
      {
        ...scale,
        n_paired: shown(12),
        difference: shown(3.8),
        g: shown(0.7),
        g_low: shown(0.07),
        g_high: shown(1.31),
      },
    ],
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
  },
  ['scale_thresholds/declined/s/total/post/mid', 1, 3],
];

const occasionOf = (round: string) => ({ ...trend, occasion: 'once', round_id: round });
const inRound: Rows = {
  rounds: [{ round_id: 'R1', label: 'first' }],
  item_shares: [answered('once', 20)],
  likert_distribution: points('once', { 3: masked, 4: masked, T: shown(20) }, 'first'),
};
const trends: readonly Way[] = [
  ...(['all', 'stayed'] as const).map((who): Way => [
    `a mean of a round (${who})`,
    {
      ...inRound,
      trend_by_round: [
        { ...occasionOf('R1'), n_all: shown(20), n_stayed: shown(20), [`mean_${who}`]: shown(3.2) },
      ],
    },
    // 20 people and 63 to 65 points, 3 or 4 each.
    ['likert_distribution/people/once/once/4', 3, 5],
  ]),
  [
    'the difference of all in the first and the last round',
    {
      rounds: [
        { round_id: 'R1', label: 'first' },
        { round_id: 'R2', label: 'last' },
      ],
      item_shares: [
        { ...answered('once', 20), question_id: 'a' },
        { ...answered('once', 20), question_id: 'b' },
      ],
      likert_distribution: [
        ...points('once', { 3: shown(20), T: shown(20) }, 'first').map((row) => ({
          ...row,
          question_id: 'a',
        })),
        ...points('once', { 3: masked, 4: masked, T: shown(20) }, 'last').map((row) => ({
          ...row,
          question_id: 'b',
        })),
      ],
      trend_by_round: ['R1', 'R2'].map((round) => ({ ...occasionOf(round), n_all: shown(20) })),
      trend_changes: [{ ...trend, n_first: shown(20), n_last: shown(20), all_difference: shown(0.3) }],
    },
    ['likert_distribution/people/b/once/4', 5, 7],
  ],
  [
    'the change of those who stayed, and its interval',
    {
      trend_by_round: [occasionOf('R1')],
      trend_changes: [
        { ...trend, n_stayed: shown(13), difference: shown(0.1), low: shown(-0.1), high: shown(0.2) },
      ],
    },
    // Made of one who rose: all but one said the same again, at least.
    ['trend_changes/same/C-1/item/once', 12, 13],
  ],
  [
    'the p of the change of those who stayed',
    {
      trend_by_round: [occasionOf('R1')],
      // One of 13 rose by one: t = 1.
      trend_changes: [{ ...trend, n_stayed: shown(13), difference: shown(0.1), p_holm: shown(0.34) }],
    },
    ['trend_changes/same/C-1/item/once', 12, 13],
  ],
];

export const SERIES: readonly Way[] = [...scales, scaleEffect, ...trends];
