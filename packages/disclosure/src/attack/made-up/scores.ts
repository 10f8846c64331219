import { masked, shown, type Cell } from '@hirogeru/store/contracts';
import { PERCENT, SCALE, type Rows, type Way } from './rows.ts';

type Figures = Readonly<Record<string, Cell>>;
type At = { readonly occasion?: string; readonly asked_in?: string; readonly scale?: string };

/** Who answered an item, at which points: those that are not named nobody chose. */
const item = (number: number, points: Figures, { occasion = 'pre', asked_in = '', scale = 'S' }: At = {}) => {
  const at = {
    question_id: `${asked_in}${occasion}${number}`,
    item_id: `${scale}.${number}`,
    occasion,
    asked_in,
  };
  const all: Figures = { 1: shown(0), 2: shown(0), 3: shown(0), 4: shown(0), 5: shown(0), ...points };
  return { likert_distribution: Object.entries(all).map(([level, people]) => ({ ...at, level, people })) };
};
const answered = (
  number: number,
  people: number,
  { occasion = 'pre', asked_in = '', scale = 'S' }: At = {},
) => ({
  item_shares: [
    {
      question_id: `${asked_in}${occasion}${number}`,
      item_id: `${scale}.${number}`,
      occasion,
      answered: shown(people),
    },
  ],
});
/** Several tables put together. */
export const together = (...parts: readonly Rows[]): Rows =>
  Object.fromEntries(
    [...new Set(parts.flatMap((part) => Object.keys(part)))].map((view) => [
      view,
      parts.flatMap((part) => part[view] ?? []),
    ]),
  );

const HIDDEN: Figures = { 3: masked, 4: masked };
const OPEN: Figures = { 2: shown(10), 3: shown(10) };
/** Items that so many people answered: the points of the second, turned round, add up to 70. */
export const both = (first: Figures, second: Figures, people = 20, at: At = {}): Rows =>
  together(item(1, first, at), item(2, second, at), answered(1, people, at), answered(2, people, at));
export const scores = (figures: Figures, people = 20, scale_id = SCALE.id): Rows => ({
  scale_scores: [
    { scale_id, part: 'total', occasion: 'pre', answered: shown(people), scored: shown(people), ...figures },
  ],
});
const trend = { measure: SCALE.id, part: 'total', occasion: 'pre' };
const first = { asked_in: 'first' };
const last = { asked_in: 'last' };
const ROUNDS: Rows = {
  rounds: [
    { round_id: 'R1', label: 'first' },
    { round_id: 'R2', label: 'last' },
  ],
};
const LEAK = ['likert_distribution/people/pre1/pre/4', 3, 5] as const;

const means: readonly Way[] = [
  [
    'a mean score and the items that it is made of',
    together(both(HIDDEN, OPEN), scores({ mean: shown(6.7) })),
    // 133 to 135 points, 70 of them of the second item: 63 to 65 of 20 people at 3 or 4.
    LEAK,
  ],
  [
    'the middle of its interval',
    together(both(HIDDEN, OPEN), scores({ low: shown(6.4), high: shown(7) })),
    LEAK,
  ],
  [
    'a mean score of some of those who answered',
    together(item(1, HIDDEN), item(2, OPEN), answered(1, 21), answered(2, 20), scores({ mean: shown(6.5) })),
    // 129 to 131 points of 20 people; the 21st chose 5 at most.
    ['likert_distribution/people/pre1/pre/4', 1, 3],
  ],
  [
    'a mean score in percent, where one left an item empty',
    together(
      item(1, HIDDEN, { scale: PERCENT.id }),
      item(2, { 2: shown(10), 3: shown(9) }, { scale: PERCENT.id }),
      answered(1, 20, { scale: PERCENT.id }),
      answered(2, 19, { scale: PERCENT.id }),
      scores({ mean: shown(55.8) }, 20, PERCENT.id),
    ),
    // 129.2 to 129.4 points, 67 of them of the second item, and 1 to 5 of whoever left it empty: 58 to 61 of the first.
    ['likert_distribution/people/pre1/pre/4', 1, 1],
  ],
  [
    'the mean change of a score',
    together(
      both({ 3: shown(20) }, OPEN),
      both(HIDDEN, OPEN, 20, { occasion: 'post' }),
      scores({}),
      { scale_scores: [{ ...scores({}).scale_scores![0], occasion: 'post' }] },
      {
        scale_changes: [
          { scale_id: 'S', part: 'total', until: 'post', n_paired: shown(20), difference: shown(0.2) },
        ],
      },
    ),
    ['likert_distribution/people/post1/post/4', 3, 5],
  ],
  ...(['all', 'stayed'] as const).map((who): Way => [
    `a mean score of a round (${who})`,
    together(ROUNDS, both(HIDDEN, OPEN, 20, first), {
      trend_by_round: [
        { ...trend, round_id: 'R1', n_all: shown(20), n_stayed: shown(20), [`mean_${who}`]: shown(6.7) },
      ],
    }),
    ['likert_distribution/people/firstpre1/pre/4', 3, 5],
  ]),
  [
    'the difference of scores of the first and the last round',
    together(ROUNDS, both({ 3: shown(20) }, OPEN, 20, first), both(HIDDEN, OPEN, 20, last), {
      trend_changes: [
        { ...trend, rounds: 'R1,R2', n_first: shown(20), n_last: shown(20), all_difference: shown(0.2) },
      ],
    }),
    ['likert_distribution/people/lastpre1/pre/4', 3, 5],
  ],
];

const ENDS: Figures = { 1: masked, 3: masked, 5: masked };
const spread = together(both(ENDS, OPEN), scores({ low: shown(6), high: shown(7) }));
const spreads: readonly Way[] = [
  [
    'the spread of scores',
    together(
      both(ENDS, { 1: shown(5), 3: shown(2), 5: shown(5) }, 12),
      scores({ low: shown(3.6), high: shown(8.4) }, 12),
    ),
    // Made of both items answered alike: five at either end and two in the middle. With four in the middle it would be smaller.
    ['likert_distribution/people/pre1/pre/3', 1, 3],
  ],
  [
    'alpha, and the spread of scores',
    together(spread, { scale_scores: [{ ...spread['scale_scores']![0], alpha: shown(0) }] }),
    // Made of two at either end, which have nothing to do with the other item: squares of 16 and of 5, 21 together.
    ['likert_distribution/people/pre1/pre/1', 2, 2],
  ],
  [
    'the reliability behind a threshold',
    together(spread, {
      scale_thresholds: [
        {
          scale_id: 'S',
          part: 'total',
          until: 'post',
          rule: 'rci',
          reliability: shown(0),
          reliability_n: shown(20),
        },
      ],
    }),
    ['likert_distribution/people/pre1/pre/1', 2, 2],
  ],
];

const APART: Figures = { 1: shown(5), 3: shown(2), 5: shown(5) };
const width: Way = [
  'the interval of the difference of scores in two rounds',
  together(ROUNDS, both({ 3: shown(12) }, { 3: shown(12) }, 12, first), both(ENDS, APART, 12, last), {
    trend_changes: [
      {
        ...trend,
        rounds: 'R1,R2',
        n_first: shown(12),
        n_last: shown(12),
        n_stayed: shown(12),
        all_low: shown(-2.4),
        all_high: shown(2.4),
      },
    ],
  }),
  // Made as the spread of scores above; in the first round all were alike.
  ['likert_distribution/people/lastpre1/pre/3', 1, 3],
];

const threshold: Way = [
  'a threshold, and the reliability behind it',
  together(both(ENDS, OPEN), scores({ mean: shown(6.5) }), {
    scale_changes: [{ scale_id: 'S', part: 'total', until: 'post', n_pre: shown(20) }],
    scale_thresholds: [
      {
        scale_id: 'S',
        part: 'total',
        until: 'post',
        rule: 'rci',
        threshold: shown(3),
        reliability: shown(0),
        reliability_n: shown(20),
      },
    ],
  }),
  // 1.96 · √2 · √(21 / 19) is 2.91.
  ['likert_distribution/people/pre1/pre/1', 2, 2],
];

export const SCORES: readonly Way[] = [
  width,
  threshold,
  ...means,
  ...spreads,
  [
    'who has a score, and who answered an item',
    together(item(1, { 3: shown(4) }), {
      scale_scores: [{ ...scores({}).scale_scores![0], scored: masked }],
    }),
    ['scale_scores/scored/S/total/pre', 1, 4],
  ],
  [
    'those whose answers gave a reliability, and who answered an item',
    together(item(1, { 3: shown(4) }), {
      scale_scores: [{ ...scores({}).scale_scores![0], scored: masked }],
      scale_thresholds: [{ scale_id: 'S', part: 'total', until: 'post', rule: 'rci', reliability_n: masked }],
    }),
    ['scale_thresholds/reliability_n/S/total/post/rci', 1, 4],
  ],
];
