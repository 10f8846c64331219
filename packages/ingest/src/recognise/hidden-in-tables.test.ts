import { describe, expect, it } from 'vitest';
import type { Sheet } from '../read/workbook.ts';
import { recognise } from './recognise.ts';

const row = (number: number, texts: readonly string[], hidden = false): Sheet['rows'][number] => {
  const cells = texts.map((text) => ({ text }));
  return hidden ? { number, cells, hidden } : { number, cells };
};

describe('hidden rows and columns', () => {
  it('are taken as answers and counted, as far as the table reaches', () => {
    const rows = [
      row(1, ['番号', '意見', '年代']),
      row(2, ['1', 'よい', '20代']),
      row(3, ['2', 'ふつう', '30代'], true),
      row(4, ['', '', ''], true),
    ];
    const sheet: Sheet = { name: '回答', visibility: 'visible', rows, merges: [], hiddenColumns: [2, 7] };
    const { tables, facts } = recognise({ format: 'xlsx', encoding: 'xlsx', sheets: [sheet] }, 'a.xlsx');
    expect(tables[0]?.rows).toHaveLength(2);
    expect(facts).toMatchObject({ hidden_rows: 1, hidden_columns: 1 });
  });
});
