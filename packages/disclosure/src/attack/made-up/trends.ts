import { masked, shown } from '@hirogeru/store/contracts';
import { answered, points, type Rows, type Way } from './rows.ts';

const trend = { measure: 'C-1', part: 'item', occasion: 'once' };
const occasionOf = (round: string) => ({ ...trend, occasion: 'once', round_id: round });
const inRound: Rows = {
  rounds: [{ round_id: 'R1', label: 'first' }],
  item_shares: [answered('once', 20)],
  likert_distribution: points('once', { 3: masked, 4: masked, T: shown(20) }, 'first'),
};
export const TRENDS: readonly Way[] = [
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
