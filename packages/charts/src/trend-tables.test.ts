import { masked, notAsked, shown, tooFew } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { trendChangeTable, trendTable } from './trend-tables.ts';

const item = { measure: 'C-1', part: 'item', occasion: 'once', wording: '仲間がいる', seq: 0 };

it('puts everybody and those who stayed side by side in each round', () => {
  const { rows } = trendTable(
    [
      {
        ...item,
        round_id: 'R1',
        n_all: shown(30),
        mean_all: shown(2),
        n_stayed: shown(20),
        mean_stayed: tooFew,
        came: notAsked,
        left: masked,
      },
    ],
    new Map([['R1', '第1回']]),
    'x',
  );
  expect(rows).toEqual([
    [
      '仲間がいる',
      '第1回',
      '30',
      '2.0',
      '20',
      '人数が少ないため示しません',
      'はじめの回',
      '非公開（少人数のため）',
    ],
  ]);
});

it('says of a difference that only others make what it is', () => {
  const { rows } = trendChangeTable(
    [
      {
        ...item,
        n_first: shown(30),
        n_last: shown(30),
        all_difference: shown(1.3),
        all_low: shown(0.8),
        all_high: shown(1.8),
        n_stayed: shown(20),
        difference: shown(0),
        low: shown(-0.5),
        high: shown(0.5),
        p_holm: shown(1),
        rounds: 'R1,R2,R3',
        finding: 'membership',
      },
    ],
    'x',
  );
  expect(rows[0]?.slice(1)).toEqual([
    '+1.3（+0.8〜+1.8）',
    '20',
    '0.0（−0.5〜+0.5）',
    '1.00',
    '答えた人が入れかわっただけでも出る差です',
  ]);
});
