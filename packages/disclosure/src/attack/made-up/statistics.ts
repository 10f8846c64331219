import { masked, shown, type Cell } from '@hirogeru/store/contracts';
import type { Rows, Way } from './rows.ts';

/** A change of so many people of whom nobody tells who went up, stayed and went down. */
const hidden = (n: number, figures: Readonly<Record<string, Cell>>) => ({
  item_id: 'C-1',
  group_id: 'g',
  n_pre: shown(n + 9),
  n_post: shown(n + 9),
  n_paired: shown(n),
  up: masked,
  same: masked,
  down: masked,
  ...figures,
});
const scale = { scale_id: 's', part: 'total', until: 'post' };
const trend = { measure: 'C-1', part: 'item', occasion: 'once' };
const points = (occasion: string, counts: Readonly<Record<string, Cell>>, asked_in = '') =>
  Object.entries(counts).map(([level, people]) => ({
    question_id: occasion,
    item_id: 'C-1',
    occasion,
    asked_in,
    level,
    people,
  }));
const answered = (occasion: string, people: number) => ({
  question_id: occasion,
  item_id: 'C-1',
  occasion,
  answered: shown(people),
});

const ofChanges = (['change_by_item', 'change_at_follow_up'] as const).flatMap((view): Way[] => [
  [
    `a mean change and its interval, ${view}`,
    { [view]: [hidden(10, { difference: shown(0.3), low: shown(-0.3), high: shown(0.9), g: shown(0.3) })] },
    // The sum is 3 and the squares are 6 to 8: one or two fell.
    [`${view}/down/C-1`, 1, 2],
  ],
  [
    `the share of those who answered again, ${view}`,
    { [view]: [{ item_id: 'C-1', n_pre: masked, n_paired: shown(24), paired_rate: shown(0.77) }] },
    [`${view}/n_pre/C-1`, 31, 31],
  ],
  [
    `who answered both times, and who rose and stayed, ${view}`,
    { [view]: [{ item_id: 'C-1', n_paired: shown(23), up: shown(20), same: shown(0), down: masked }] },
    [`${view}/down/C-1`, 3, 3],
  ],
  [
    `a median, ${view}`,
    // Four of eight rose at least, one stayed, and one at least fell.
    { [view]: [{ ...hidden(8, { median: shown(1) }), same: shown(1) }] },
    [`${view}/up/C-1`, 4, 6],
  ],
  ...(['lowest', 'highest'] as const).map((figure): Way => [
    `what the others could make of it (${figure}), ${view}`,
    {
      [view]: [
        {
          item_id: 'C-1',
          n_pre: masked,
          n_paired: shown(20),
          difference: shown(0.5),
          // (20 · 0.5 ± 5 · 4) / 25
          [figure]: shown({ lowest: -0.4, highest: 1.2 }[figure]),
        },
      ],
      likert_distribution: points('pre', { 1: shown(5), 5: shown(5) }),
    },
    [`${view}/n_pre/C-1`, 25, 25],
  ]),
  [
    `an effect and its interval, ${view}`,
    {
      [view]: [
        hidden(11, {
          difference: shown(0.5),
          low: shown(-0.1),
          high: shown(1.2),
          g: shown(0.36),
          g_low: shown(-0.04),
          g_high: shown(0.76),
        }),
      ],
    },
    // Made of −1, 0 five times, 1 three times, 2 twice.
    [`${view}/down/C-1`, 1, 2],
  ],
  [
    `the p of ranks, ${view}`,
    {
      [view]: [
        hidden(16, {
          difference: shown(0.1),
          low: shown(-0.1),
          high: shown(0.4),
          g: shown(0),
          p_holm: shown(0.63),
        }),
      ],
    },
    // Made of −1, 0 twelve times, 1 three times: p = 10 / 16.
    [`${view}/up/C-1`, 3, 3],
  ],
]);

/** 16 of 40 and 30 of 100: the interval is −0.067 to 0.274, the residual 1.138, p 0.319578 (reckoned apart). */
const CONTRASTS: Readonly<Record<string, Cell>> = {
  difference: shown(0.1),
  low: shown(-0.07),
  high: shown(0.28),
  residual: shown(1.1),
  p: shown(0.319578),
};
const ofContrasts = (
  [
    ['theme_contrasts', { theme_id: 't', dimension: 'standpoint', value: 'x' }, 't/standpoint/x'],
    ['code_contrasts', { code: 'c', dimension: 'standpoint', value: 'x' }, 'c/standpoint/x'],
    ['said_by_change', { effect_id: 'e', mentioned: 'm' }, 'e/m'],
  ] as const
).flatMap(([view, keys, address]): Way[] => {
  const row = { ...keys, people: shown(16), of: shown(40), others: shown(30), others_of: shown(100) };
  return [
    ...Object.entries(CONTRASTS).map(([figure, cell]): Way => [
      `${figure} of two sides, ${view}`,
      { [view]: [{ ...row, people: masked, [figure]: cell }] },
      [`${view}/people/${address}`, 16, 16],
    ]),
    [
      `p of two sides and one of them, ${view}`,
      { [view]: [{ ...row, others: masked, p: shown(0.319578) }] },
      [`${view}/others/${address}`, 30, 30],
    ],
  ];
});

const shares = (figures: Readonly<Record<string, Cell>>): Rows => ({
  item_shares: [{ question_id: 'q', occasion: 'once', item_id: null, agreeing: masked, ...figures }],
});
const strata = (
  all: Readonly<Record<string, Cell>>,
  each: Readonly<Record<string, Readonly<Record<string, Cell>>>>,
): Rows => ({
  weighted_shares: [{ question_id: 'q', occasion: 'once', ...all }],
  weighted_strata: Object.entries(each).map(([stratum, figures]) => ({
    question_id: 'q',
    occasion: 'once',
    stratum,
    ...figures,
  })),
});
const AGREEING = {
  a: { answered: shown(300), agreeing: masked },
  b: { answered: shown(100), agreeing: shown(0) },
};

const ofShares: readonly Way[] = [
  // 200 of 400: 0.4512 to 0.5488 (Wilson); 202 of 400 begin at 0.4562, 198 of 400 end at 0.5437.
  ...(
    [
      ['low', 0.45, 198, 201],
      ['high', 0.55, 199, 202],
    ] as const
  ).flatMap(([end, value, least, most]): Way[] => [
    [
      `a share and one end of its interval (${end})`,
      shares({ answered: shown(400), share: shown(0.5), [end]: shown(value) }),
      ['item_shares/agreeing/q/once', least, most],
    ],
    [
      `a share of strata and one end of its interval (${end})`,
      strata({ answered: shown(400), share: shown(0.5), [end]: shown(value) }, AGREEING),
      ['weighted_strata/agreeing/q/once/a', least, most],
    ],
  ]),
  [
    'the plain share of strata',
    strata(
      { answered: shown(40), share: shown(0.5) },
      { a: { answered: shown(2), agreeing: masked }, b: { answered: shown(38), agreeing: shown(19) } },
    ),
    ['weighted_strata/agreeing/q/once/a', 1, 1],
  ],
  [
    'a weighted share',
    // 1.6 · 50 + 0.8 · 150 is half of 400; the weights are rounded.
    strata(
      { answered: shown(400), weighted_share: shown(0.5) },
      {
        a: { answered: shown(100), agreeing: masked, weight: shown(1.6) },
        b: { answered: shown(300), agreeing: shown(150), weight: shown(0.8) },
      },
    ),
    ['weighted_strata/agreeing/q/once/a', 49, 51],
  ],
  [
    'a weighted share and the lower end of its interval',
    // Made of 12.
    strata(
      {
        answered: shown(269),
        weighted_share: shown(0.18),
        weighted_low: shown(0.14),
        effective: shown(261.9),
      },
      {
        a: { answered: shown(81), agreeing: masked, weight: shown(0.75) },
        b: { answered: shown(188), agreeing: shown(35), weight: shown(1.11) },
      },
    ),
    ['weighted_strata/agreeing/q/once/a', 12, 14],
  ],
  [
    'a weighted share and the upper end of its interval',
    // Made of 49.
    strata(
      {
        answered: shown(393),
        weighted_share: shown(0.72),
        weighted_high: shown(0.77),
        effective: shown(392.9),
      },
      {
        a: { answered: shown(138), agreeing: masked, weight: shown(1.02) },
        b: { answered: shown(255), agreeing: shown(237), weight: shown(0.99) },
      },
    ),
    ['weighted_strata/agreeing/q/once/a', 48, 50],
  ],
  [
    'weights and how many people of equal weight they make',
    // 10 · 2 + 10 · 1 + 20 · 0.5 = 40, and 40² / (10 · 4 + 10 · 1 + 20 · 0.25) = 29.1.
    strata(
      { answered: shown(40), effective: shown(29.1) },
      {
        a: { answered: masked, weight: shown(2) },
        b: { answered: masked, weight: shown(1) },
        c: { answered: masked, weight: shown(0.5) },
      },
    ),
    ['weighted_strata/answered/q/once/a', 10, 10],
  ],
];

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

const twoMeans: readonly Way[] = [
  [
    'the difference of those who stayed and those who left',
    {
      change_attrition: [{ item_id: 'C-1', n_stayed: shown(10), n_left: shown(10), difference: shown(1) }],
      item_shares: [answered('pre', 20)],
      likert_distribution: points('pre', { 3: masked, 4: masked, T: shown(20) }),
    },
    // Ten at 3, ten at 4: there is no other way.
    ['likert_distribution/people/pre/pre/3', 10, 10],
  ],
  [
    'the interval of that difference',
    {
      change_attrition: [
        {
          item_id: 'C-1',
          n_stayed: shown(6),
          n_left: shown(6),
          difference: shown(-0.2),
          low: shown(-2.8),
          high: shown(2.4),
        },
      ],
      item_shares: [answered('pre', 12)],
      likert_distribution: points('pre', { 1: masked, 3: masked, 4: masked, 5: masked, T: shown(12) }),
    },
    // Made of five at either end, one at 3 and one at 4.
    ['likert_distribution/people/pre/pre/3', 1, 3],
  ],
  [
    'the interval of those who answered once',
    {
      change_by_matching: [
        {
          item_id: 'C-1',
          people: 'unmatched',
          n_before: shown(8),
          n_after: shown(8),
          difference: shown(0.8),
          low: shown(-1.4),
          high: shown(2.9),
        },
        { item_id: 'C-1', people: 'all', n_before: shown(8), n_after: shown(8) },
      ],
      item_shares: [answered('pre', 8), answered('post', 8)],
      likert_distribution: [
        ...points('pre', { 1: masked, 3: masked, 5: masked, T: shown(8) }),
        ...points('post', { 1: shown(3), 3: shown(0), 5: shown(5), T: shown(8) }),
      ],
    },
    // Made of four at 1, one at 3 and three at 5.
    ['likert_distribution/people/pre/pre/3', 1, 4],
  ],
];

export const STATISTICS: readonly Way[] = [
  ...ofChanges,
  ...ofContrasts,
  ...ofShares,
  ...scales,
  scaleEffect,
  ...trends,
  ...twoMeans,
];
