import { masked, noRecord, shown, tooFew } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { scaleChangeTable, scaleThresholdTable } from './scale-change-tables.ts';

const part = {
  scale_id: 'K6',
  part: 'total',
  until: 'post',
  wording: 'K6',
  named: '心のつらさ',
  better: 'down',
};

it('says which way is the better one, and how many came back before the difference', () => {
  const { columns, rows } = scaleChangeTable(
    [
      {
        ...part,
        n_pre: shown(30),
        n_post: shown(25),
        n_paired: shown(24),
        paired_rate: shown(0.8),
        difference: shown(-1.2),
        low: shown(-2.2),
        high: shown(-0.2),
        g: masked,
        g_low: masked,
        g_high: masked,
        p_holm: shown(0.03),
        finding: 'tendency',
        source: 'x',
        seq: 0,
      },
    ],
    'x',
  );
  expect(columns.indexOf('前後ともの割合')).toBeLessThan(columns.indexOf('差（95%信頼区間、点）'));
  expect(rows[0]).toEqual([
    'K6',
    '前とあと',
    '下がる向き',
    '30',
    '24',
    '80%',
    '−1.2（−2.2〜−0.2）',
    '非公開（少人数のため）',
    '0.03',
  ]);
});

it('says what a threshold rests on: a publication, or so many people here', () => {
  const row = {
    ...part,
    n_paired: shown(40),
    improved: shown(12),
    same: shown(18),
    declined: tooFew,
    seq: 0,
  };
  const { rows } = scaleThresholdTable(
    [
      {
        ...row,
        rule: 'mid',
        basis: 'published',
        source: 'Topp et al. (2015)',
        threshold: shown(10),
        reliability: noRecord,
        reliability_n: noRecord,
      },
      {
        ...row,
        rule: 'rci',
        basis: 'sample',
        source: '',
        threshold: shown(5.1),
        reliability: shown(0.84),
        reliability_n: shown(41),
      },
      {
        ...row,
        rule: 'rci',
        basis: 'none',
        source: '',
        threshold: tooFew,
        reliability: tooFew,
        reliability_n: tooFew,
      },
    ],
    'x',
  );
  expect(rows.map((cells) => cells.slice(2, 4))).toEqual([
    ['意味のある差 10.0点', 'Topp et al. (2015)'],
    ['測定の誤差をこえる差 5.1点', 'α 0.84（ここで答えた41人から）'],
    ['測定の誤差をこえる差', '人数が少ないため示しません'],
  ]);
  expect(rows.map((cells) => cells.at(-1))).toEqual([
    '平均で示します',
    '平均で示します',
    '人数が少ないため示しません',
  ]);
});
