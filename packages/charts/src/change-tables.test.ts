import { masked, shown, tooFew } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { attritionTable, changeDetails, matchingTable } from './change-tables.ts';

const item = { item_id: 'C-6', wording: '困ったとき相談する先を知っている', group_id: 'supporter', seq: 0 };

it('puts the paired rate before every figure of a change, and says which are withheld', () => {
  const { columns, rows } = changeDetails(
    [
      {
        ...item,
        effect_id: null,
        finding: 'hint',
        room: 'ceiling',
        sense: 'benefit',
        n_pre: shown(24),
        n_post: shown(22),
        n_paired: shown(21),
        paired_rate: shown(0.88),
        up: shown(9),
        same: masked,
        down: masked,
        difference: shown(0.6),
        low: shown(0.2),
        high: shown(1),
        median: masked,
        lowest: shown(-0.1),
        highest: shown(1.3),
        g: shown(0.5),
        g_low: shown(-0.1),
        g_high: shown(0.9),
        p_holm: tooFew,
      },
    ],
    'x',
  );
  expect(columns[1]).toContain('前後とも答えた割合');
  expect(rows).toEqual([
    [
      '困ったとき相談する先を知っている',
      '88%',
      '非公開（少人数のため）',
      '−0.1〜+1.3',
      '+0.50（−0.10〜+0.90）',
      '人数が少ないため示しません',
      'いちばん上が15%以上：上がる余地が少ない',
    ],
  ]);
});

it('names whose difference it is, and gives none where it is withheld', () => {
  const row = { ...item, n_before: shown(12), n_after: masked, difference: shown(0.4) };
  const { rows } = matchingTable(
    [
      { ...row, people: 'matched', low: shown(0), high: shown(0.8) },
      { ...row, people: 'unmatched', difference: tooFew, low: tooFew, high: tooFew },
    ],
    'x',
  );
  expect(rows.map((cells) => cells.slice(1))).toEqual([
    ['前後とも答えた人', '12', '非公開（少人数のため）', '+0.4（0.0〜+0.8）'],
    ['片方だけに答えた人（別の人どうし）', '12', '非公開（少人数のため）', '人数が少ないため示しません'],
  ]);
});

it('sets those who left beside those who stayed', () => {
  const { rows } = attritionTable(
    [
      {
        ...item,
        n_stayed: shown(21),
        n_left: shown(12),
        stayed: shown(3.2),
        left: masked,
        difference: shown(-0.4),
        low: shown(-0.9),
        high: shown(0.1),
      },
    ],
    'x',
  );
  expect(rows[0]?.slice(1)).toEqual(['21', '12', '3.2', '非公開（少人数のため）', '−0.4（−0.9〜+0.1）']);
});
