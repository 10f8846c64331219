import { masked, shown, type Cell } from '@hirogeru/store/contracts';
import type { Rows, Way } from './rows.ts';

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

/** A weighted share with one end of its interval, of two strata: people and weight, in the second those who agree too. */
const weightedEnd = (
  end: 'low' | 'high',
  all: { readonly n: number; readonly share: number; readonly end: number; readonly effective: number },
  [n, weight]: readonly [number, number],
  [others, agreeing, theirs]: readonly [number, number, number],
  [least, most]: readonly [number, number],
): Way => [
  `a weighted share and one end of its interval (${end})`,
  strata(
    {
      answered: shown(all.n),
      weighted_share: shown(all.share),
      [`weighted_${end}`]: shown(all.end),
      effective: shown(all.effective),
    },
    {
      a: { answered: shown(n), agreeing: masked, weight: shown(weight) },
      b: { answered: shown(others), agreeing: shown(agreeing), weight: shown(theirs) },
    },
  ),
  ['weighted_strata/agreeing/q/once/a', least, most],
];

export const SHARES: readonly Way[] = [
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
  // Made of 12, and of 49.
  weightedEnd(
    'low',
    { n: 269, share: 0.18, end: 0.14, effective: 261.9 },
    [81, 0.75],
    [188, 35, 1.11],
    [12, 14],
  ),
  weightedEnd(
    'high',
    { n: 393, share: 0.72, end: 0.77, effective: 392.9 },
    [138, 1.02],
    [255, 237, 0.99],
    [48, 50],
  ),
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
