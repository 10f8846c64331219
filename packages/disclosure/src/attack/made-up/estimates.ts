import { masked, shown } from '@hirogeru/store/contracts';
import { change, levels, share, type Way } from './rows.ts';

export const ESTIMATES: readonly Way[] = [
  [
    'a percentage',
    { item_shares: [share({ agreeing: masked, answered: shown(40), share: shown(0.3) })] },
    ['item_shares/agreeing/q/once', 12, 12],
  ],
  [
    'a percentage and its interval',
    {
      item_shares: [
        share({
          agreeing: masked,
          answered: masked,
          share: shown(0.5),
          low: shown(0.3),
          high: shown(0.7),
        }),
      ],
    },
    // 10 of 20 people: 0.2993 to 0.7007; 11 of 22 people: 0.3072 to 0.6928 (Wilson).
    ['item_shares/agreeing/q/once', 10, 10],
  ],
  [
    'the share of those who answered again',
    { change_by_item: [change({ n_pre: masked, n_paired: shown(24), paired_rate: shown(0.77) })] },
    ['change_by_item/n_pre/C-1', 31, 31],
  ],
  [
    'the difference of two shares',
    {
      theme_contrasts: [
        {
          theme_id: 't',
          dimension: 'standpoint',
          value: 'family',
          people: masked,
          of: shown(40),
          others: shown(30),
          others_of: shown(100),
          difference: shown(0.1),
        },
      ],
    },
    ['theme_contrasts/people/t/standpoint/family', 16, 16],
  ],
  [
    'the strata of a weighted share',
    {
      weighted_shares: [{ question_id: 'q', occasion: 'once', answered: shown(40), share: shown(0.5) }],
      weighted_strata: [
        { question_id: 'q', occasion: 'once', stratum: 'a', answered: masked, agreeing: masked },
        { question_id: 'q', occasion: 'once', stratum: 'b', answered: shown(38), agreeing: shown(19) },
      ],
    },
    ['weighted_strata/answered/q/once/a', 2, 2],
  ],
  [
    'a mean change and its interval',
    {
      change_by_item: [
        change({
          n_paired: shown(10),
          up: masked,
          same: masked,
          down: masked,
          difference: shown(0.3),
          low: shown(-0.3),
          high: shown(0.9),
          g: shown(0.3),
        }),
      ],
    },
    // The sum is 3 and the squares are 6 to 8: one or two fell (every set of ten changes was tried elsewhere).
    ['change_by_item/down/C-1', 1, 2],
  ],
  [
    'a mean change of everybody who answered',
    {
      change_by_item: [
        change({
          n_pre: shown(20),
          n_post: shown(20),
          n_paired: shown(20),
          up: masked,
          same: masked,
          down: shown(0),
          difference: shown(1.3),
        }),
      ],
      item_shares: ['pre', 'post'].map((occasion) => ({
        ...share({ answered: shown(20) }),
        occasion,
        item_id: 'C-1',
      })),
      likert_distribution: [
        ...levels({ 3: shown(20), T: shown(20) }).map((row) => ({ ...row, occasion: 'pre' })),
        ...levels({ 3: masked, 4: masked, 5: shown(10), T: shown(20) }).map((row) => ({
          ...row,
          occasion: 'post',
        })),
      ],
    },
    // The points add up to 60 before and to 85 to 87 after, 50 of them by those who chose 5.
    ['likert_distribution/people/q/post/4', 5, 7],
  ],
  [
    'a mean of scores and its interval',
    {
      scale_changes: [
        {
          scale_id: 's',
          part: 'total',
          until: 'post',
          n_paired: shown(20),
          difference: shown(8),
          low: shown(7.5),
          high: shown(8.5),
          g: shown(1),
        },
      ],
      scale_thresholds: [
        {
          scale_id: 's',
          part: 'total',
          until: 'post',
          rule: 'mid',
          better: 'up',
          n_paired: shown(20),
          threshold: shown(5),
          improved: masked,
          same: masked,
          declined: shown(0),
        },
      ],
    },
    // The squares around the mean are 26.3 at most; each below 5 adds 9 and more: three would be 27.
    ['scale_thresholds/same/s/total/post/mid', 1, 2],
  ],
  [
    'means of those who stayed and those who left',
    {
      change_attrition: [
        { item_id: 'C-1', n_stayed: shown(10), n_left: shown(10), stayed: shown(3.3), left: shown(3.2) },
      ],
      item_shares: [{ ...share({ answered: shown(20) }), occasion: 'pre', item_id: 'C-1' }],
      likert_distribution: levels({ 3: masked, 4: masked, T: shown(20) }).map((row) => ({
        ...row,
        occasion: 'pre',
      })),
    },
    // 20 people and 64 to 66 points, 3 or 4 each.
    ['likert_distribution/people/q/pre/4', 4, 6],
  ],
  [
    'the difference of everybody before and after',
    {
      change_by_matching: [
        { item_id: 'C-1', people: 'all', n_before: shown(20), n_after: shown(20), difference: shown(0.3) },
      ],
      item_shares: ['pre', 'post'].map((occasion) => ({
        ...share({ answered: shown(20) }),
        occasion,
        item_id: 'C-1',
      })),
      likert_distribution: [
        ...levels({ 3: shown(20), T: shown(20) }).map((row) => ({ ...row, occasion: 'pre' })),
        ...levels({ 3: masked, 4: masked, T: shown(20) }).map((row) => ({ ...row, occasion: 'post' })),
      ],
    },
    ['likert_distribution/people/q/post/4', 5, 7],
  ],
];
