import { masked, shown } from '@hirogeru/store/contracts';
import { answered, points, type Way } from './rows.ts';

export const TWO_MEANS: readonly Way[] = [
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
