import { masked, shown, tooFew } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { weightedTable, weightsTable } from './weighting-tables.ts';

const item = { question_id: 'course.C-1', occasion: 'once', wording: '仲間がいる', seq: 0 };

it('puts the share as it is and the weighted one side by side', () => {
  const row = { ...item, dimensions: 'standpoint', source: 'x', answered: shown(40), left_out: masked };
  const { rows } = weightedTable(
    [
      {
        ...row,
        share: shown(0.73),
        low: shown(0.57),
        high: shown(0.84),
        weighted_share: tooFew,
        weighted_low: tooFew,
        weighted_high: tooFew,
        effective: tooFew,
      },
    ],
    'x',
  );
  expect(rows).toEqual([
    [
      '仲間がいる',
      '40',
      '非公開（少人数のため）',
      '73%（57〜84%）',
      '人数が少ないため示しません',
      '人数が少ないため示しません',
    ],
  ]);
});

it('says for how many each person counts', () => {
  const { rows } = weightsTable(
    [
      {
        ...item,
        stratum: 'tojisha',
        stratum_label: '当事者',
        answered: shown(30),
        agreeing: shown(24),
        weight: shown(0.67),
      },
    ],
    'x',
  );
  expect(rows).toEqual([['仲間がいる', '当事者', '30', '24', '0.67']]);
});
