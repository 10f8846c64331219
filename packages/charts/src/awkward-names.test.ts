import { masked, noRecord, shown, type Cell } from '@hirogeru/store/contracts';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { drawActivityMonths } from './activity-months.ts';
import { drawCategoryPanels } from './category-panels.ts';
import { widthInEm } from './wrap.ts';

const LONG = '令和三年度第二回ピアサポート活動ワーキンググループ全体会議';
const caption = { id: 'c', title: '題', subtitle: '件', note: '' };

/** Lines of text as they are drawn. */
function linesOf(svg: string): string[] {
  const { document } = parseHTML(`<html><body>${svg}</body></html>`);
  return [...document.querySelectorAll('text')].flatMap((text) => {
    const lines = [...text.querySelectorAll('tspan')].map((line) => line.textContent ?? '');
    return lines.length > 0 ? lines : [text.textContent ?? ''];
  });
}

describe('names that are long', () => {
  it.each([720, 356])('are broken into lines that fit beside each other at %i px', (width) => {
    const panels = Array.from({ length: 5 }, (_, index) => ({ id: `r${index}`, label: LONG }));
    const { svg } = drawCategoryPanels(
      panels.map(({ id }) => ({ panel: id, category: 'a', cell: shown(3) })),
      {
        ...caption,
        width,
        panels,
        categories: [{ id: 'a', label: LONG.repeat(2) }],
        unit: '件',
        heading: '届き方',
      },
    );
    const longest = Math.max(...linesOf(svg).map(widthInEm));
    expect(longest * 14).toBeLessThan(width === 356 ? 356 : 170);
  });
});

describe('a form of activity whose months are all 0, withheld or without a log', () => {
  const draw = (other: readonly Cell[]) =>
    drawActivityMonths(
      ['2021-04', '2021-05', '2021-06'].flatMap((month, index) => [
        { month, form: 'g1', occasions: shown(4), attendances: shown(4), hours: shown(4) },
        { month, form: 'g3', occasions: other[index] ?? noRecord, attendances: shown(0), hours: shown(0) },
      ]),
      {
        ...caption,
        width: 720,
        year: 2021,
        forms: [
          { id: 'g1', label: '第一群' },
          { id: 'g3', label: '第三群' },
        ],
        measure: 'occasions',
        unit: '回',
      },
    );
  const heightOf = (svg: string): number => Number(/viewBox="0 0 \d+ (\d+)"/.exec(svg)?.[1]);

  it('is said in a line and stays in the table', () => {
    const { svg, table } = draw([shown(0), masked, shown(0)]);
    expect(linesOf(svg).join('')).toContain('第三群：どの月も、0か非公開か記録なしです');
    expect(table.rows[1]).toEqual(['2021年5月', '4回', '非公開（少人数のため）']);
    expect(heightOf(svg)).toBeLessThan(heightOf(draw([shown(0), masked, shown(2)]).svg));
  });

  it('has a panel of its own as soon as one month has a figure', () => {
    expect(linesOf(draw([shown(0), masked, shown(2)]).svg).join('')).not.toContain('どの月も');
  });
});
