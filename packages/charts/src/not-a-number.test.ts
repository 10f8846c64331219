import { impossible, masked, notAsked, shown } from '@hirogeru/store/contracts';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { PanelCell } from './category-panels.ts';
import { charts, panel } from './sample-drawings.ts';

const hatched = (rows: readonly PanelCell[]): (string | null)[] =>
  [...parseHTML(panel(rows).svg).document.querySelectorAll('g[fill^="url"] rect')].map((rect) =>
    rect.getAttribute('width'),
  );

describe('what is not a number', () => {
  it('reads in the table as what it is', () => {
    const { table } = panel([
      { panel: 'r1', category: 'chat', cell: masked },
      { panel: 'r2', category: 'chat', cell: shown(0) },
      { panel: 'r1', category: 'slip', cell: notAsked },
      { panel: 'r2', category: 'slip', cell: shown(1234) },
    ]);
    expect(table.rows).toEqual([
      ['オンラインのチャット', '非公開（少人数のため）', '0件'],
      ['意見票（会場）', '聞いていません', '1,234件'],
    ]);
  });

  it('leaves a month without a log apart from a month without activity', () => {
    const rows = charts['activity months'](720).table.rows;
    expect(rows[1]).toEqual(['2021年5月', '記録がありません']);
    expect(rows[11]).toEqual(['2022年3月', '0回']);
  });

  it('draws no mark where nobody can be, and says so', () => {
    const drawing = panel([
      { panel: 'r1', category: 'chat', cell: impossible },
      { panel: 'r2', category: 'chat', cell: shown(9) },
      { panel: 'r1', category: 'slip', cell: shown(0) },
      { panel: 'r2', category: 'slip', cell: shown(4) },
    ]);
    const { document } = parseHTML(`<body>${drawing.svg}</body>`);
    expect(document.querySelectorAll('g[stroke-dasharray] rect')).toHaveLength(0);
    expect(document.querySelector('svg')?.textContent).toContain('意見票（会場）該当しません');
    expect(drawing.table.rows[0]?.slice(1)).toEqual(['該当しません（ありえない組み合わせ）', '9件']);
    expect(drawing.table.rows[1]?.[1]).toBe('0件');
    expect(drawing.alternative.join('')).toContain('該当しません');
  });

  it('says that an item has too few answers, without a figure', () => {
    const rows = charts['change intervals'](720).table.rows;
    expect(rows[1]?.slice(-2)).toEqual(['人数が少ないため示しません', '人数が少ないため示しません']);
    expect(rows[0]?.[7]).toBe('+0.6点（95%信頼区間 0.2〜1.0）');
  });

  it('hatches a withheld count as a block of one length, wherever it stands', () => {
    const one = hatched([
      { panel: 'r1', category: 'chat', cell: masked },
      { panel: 'r1', category: 'slip', cell: shown(50) },
      { panel: 'r2', category: 'slip', cell: masked },
    ]);
    expect(one).toHaveLength(2);
    expect(new Set(one).size).toBe(1);
  });
});
