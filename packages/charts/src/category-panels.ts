import * as Plot from '@observablehq/plot';
import type { Cell } from '@hirogeru/store/contracts';
import { displayCell, displayShort, isOpen, largestShown } from './display.ts';
import type { Caption, Drawing } from './drawing.ts';
import { CELL_WORDS } from './labels.ja.ts';
import { HATCH, ROW, render, size, SMALL, text, TEXT } from './render.ts';
import { LINE, PLAIN_BAR, roundColour, SECOND } from './theme.ts';
import { widthInEm, wrap } from './wrap.ts';
import { figureEntry, tableOf } from './table-of.ts';

/** One panel of the small multiples (a round, an occasion) and one category in its fixed order. */
export type Named = { readonly id: string; readonly label: string };
export type PanelCell = { readonly panel: string; readonly category: string; readonly cell: Cell };
export type PanelOptions = Caption & {
  readonly panels: readonly Named[];
  readonly categories: readonly Named[];
  /** 人 · 件 · 回 · 延べ */
  readonly unit: string;
  /** Word over the first column of the table. */
  readonly heading: string;
  /** Margin over the categories: in the table, and beside the names of the panels; never a bar among its own parts. */
  readonly total?: Named;
  /** Who is in no category, nor in the total: in the table and in words, never a bar. */
  readonly beside?: readonly Named[];
  /** Rounds take the round hue, darker with time; anything else one plain colour. */
  readonly colour?: 'rounds' | 'plain';
};

type Bar = { facet: string; row: string; cell: Cell; colour: string };

/**
 * Counts by category as small multiples on one scale that starts at zero. On a desk a panel a column; on a phone a
 * category a block with the panels as its rows. A withheld count is a hatched block of one fixed length.
 */
export function drawCategoryPanels(rows: readonly PanelCell[], options: PanelOptions): Drawing {
  const { panels, unit } = options;
  const categories = [
    ...options.categories,
    ...(options.total ? [options.total] : []),
    ...(options.beside ?? []),
  ];
  const at = new Map(rows.map((row) => [`${row.panel} ${row.category}`, row.cell]));
  const cellOf = (panel: string, category: string): Cell =>
    at.get(`${panel} ${category}`) ?? { kind: 'not_asked' };
  const tableRows = categories.map((category) => [
    category.label,
    ...panels.map((panel) => figureEntry(cellOf(panel.id, category.id), unit)),
  ]);
  const summary = panels.map((panel) => {
    const parts = categories.map((one) => `${one.label} ${displayCell(cellOf(panel.id, one.id), unit)}`);
    return `${panel.label}：${parts.join('、')}。`;
  });
  const svg = draw(options, cellOf, summary);
  return {
    svg,
    alternative: summary,
    table: tableOf(options.title, [options.heading, ...panels.map((panel) => panel.label)], tableRows),
  };
}

function draw(
  options: PanelOptions,
  cellOf: (panel: string, category: string) => Cell,
  summary: readonly string[],
): string {
  const { panels, categories, unit } = options;
  const { width, narrow } = size(options);
  const single = panels.length === 1;
  const facets = narrow ? categories : panels;
  const lines = narrow ? panels : categories;
  const tint = (index: number): string => (options.colour === 'rounds' ? roundColour(index) : PLAIN_BAR);
  const bars: Bar[] = facets.flatMap((facet, f) =>
    lines.map((line, l) => ({
      facet: facet.id,
      row: line.id,
      cell: narrow ? cellOf(line.id, facet.id) : cellOf(facet.id, line.id),
      colour: tint(narrow ? l : f),
    })),
  );
  const widest = Math.min(11, Math.max(...lines.map((line) => widthInEm(line.label))));
  const marginLeft = narrow && single ? 2 : Math.ceil(widest * TEXT) + 14;
  const labels = new Map(lines.map((line) => [line.id, wrap(line.label, 11.5).join('\n')]));
  const tallest = Math.max(...[...labels.values()].map((label) => label.split('\n').length));
  const rowHeight = Math.max(ROW - (narrow ? 4 : 0), tallest * 18 + 8);
  const most = largestShown(bars.map((bar) => bar.cell));
  const room = (width - marginLeft) / (narrow ? 1 : facets.length);
  // Room for the figure behind the longest bar, in units of the scale.
  const reach = most / Math.max(0.25, 1 - (SMALL * 4.2) / room);
  const shown = bars.filter((bar) => bar.cell.kind === 'shown');
  const withheld = bars.filter((bar) => bar.cell.kind === 'masked');
  const other = bars.filter((bar) => isOpen(bar.cell));
  const facetKey = narrow ? 'fy' : 'fx';
  const on = { y: 'row', [facetKey]: 'facet' };
  const block = reach * Math.min(0.3, 40 / room);
  const value = (bar: Bar): number => (bar.cell.kind === 'shown' ? bar.cell.value : 0);
  const words = (bar: Bar): string =>
    room > 260 && bar.cell.kind !== 'shown' ? CELL_WORDS[bar.cell.kind] : displayShort(bar.cell);
  const heading = (facet: Named): string => {
    const cell = !narrow && options.total ? cellOf(facet.id, options.total.id) : null;
    return cell?.kind === 'shown' ? `${facet.label}（${displayCell(cell, unit)}）` : facet.label;
  };
  const titles = facets.map((facet) => wrap(heading(facet), (narrow ? width : room - 10) / (TEXT + 1)));
  // A name of several lines takes as many rows of its own; with one line this is a single row.
  const headRows =
    single && !narrow
      ? 0
      : Math.ceil((Math.max(...titles.map((title) => title.length)) * 18 + 6) / rowHeight);
  const header = Array.from({ length: headRows }, (_, index) => ' '.repeat(index));
  const perFacet = (lines.length + header.length) * rowHeight;
  return render(
    {
      height: (narrow ? perFacet * facets.length : perFacet) + 6,
      marginLeft,
      marginRight: 0,
      marginTop: 3,
      marginBottom: 3,
      x: { domain: [0, reach], axis: null },
      y: { domain: [...header, ...lines.map((line) => line.id)], axis: null, padding: 0.28 },
      [facetKey]: { domain: facets.map((facet) => facet.id), axis: null, padding: 0 },
      marks: [
        Plot.ruleX([0], { stroke: LINE, insetTop: header.length * rowHeight }),
        ...(header.length === 0
          ? []
          : [
              text(
                facets.map((facet, f) => ({ facet: facet.id, row: '', label: titles[f]?.join('\n') })),
                {
                  ...on,
                  x: 0,
                  text: 'label',
                  fontWeight: 700,
                  dx: narrow ? -marginLeft + 2 : 0,
                  dy: headRows > 1 ? 2 - rowHeight * 0.4 : 2,
                  ...(headRows > 1 ? { lineAnchor: 'top' as const } : {}),
                },
              ),
            ]),
        ...(narrow && single
          ? []
          : [
              text(
                (narrow ? facets : facets.slice(0, 1)).flatMap((facet) =>
                  lines.map((line) => ({ facet: facet.id, row: line.id, label: labels.get(line.id) })),
                ),
                { ...on, x: 0, text: 'label', textAnchor: 'end', dx: -8, lineHeight: 1.2 },
              ),
            ]),
        Plot.barX(shown, { ...on, x1: 0, x2: value, fill: 'colour' }),
        Plot.barX(withheld, { ...on, x1: 0, x2: block, fill: HATCH, stroke: LINE }),
        Plot.barX(other, { ...on, x1: 0, x2: block, fill: 'none', stroke: LINE, strokeDasharray: '3 2' }),
        text(bars, {
          ...on,
          x: (bar: Bar) =>
            bar.cell.kind === 'impossible' ? 0 : bar.cell.kind === 'shown' ? bar.cell.value : block,
          text: (bar: Bar) =>
            single && bar.cell.kind === 'shown' ? displayCell(bar.cell, unit) : words(bar),
          dx: 5,
          fontSize: narrow || single ? TEXT : 13,
          fill: (bar: Bar) => (bar.cell.kind === 'shown' ? '#1a1a1a' : SECOND),
        }),
      ],
    },
    options,
    summary,
  );
}
