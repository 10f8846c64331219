import { expect, it } from 'vitest';
import { evidenceTable } from './evidence-table.ts';

const row = (source: string, state: string, effect_id = 'community.places') => ({
  effect_id,
  source,
  state,
  group_id: 'community',
  label: effect_id === 'community.places' ? '居場所・場' : '啓発',
  label_en: '',
  measured_by: '',
  reference: '',
  seq: 0,
});

it('says of each effect what is known from each source, and what is not, in one order', () => {
  const { columns, rows } = evidenceTable(
    [
      row('log', 'few'),
      row('opinions', 'shown'),
      row('scale', 'no_measure'),
      row('survey', 'not_asked'),
      row('opinions', 'none', 'community.prevention'),
    ],
    'x',
  );
  expect(columns).toEqual(['効果', '意見', 'アンケート', '尺度', '活動記録']);
  expect(rows).toEqual([
    [
      '居場所・場',
      '手がかりがあります',
      'まだ聞いていません',
      '見るものが決まっていません',
      '人数が少ないため示しません',
    ],
    ['啓発', '記載なし', '', '', ''],
  ]);
});
