import * as Plot from '@observablehq/plot';
import type { Cell, opinionsByTheme, themeList, ViewRow } from '@hirogeru/store/contracts';
import type { Named } from './category-panels.ts';
import { displayCell, displayShort, isOpen, largestShown } from './display.ts';
import type { Caption, Drawing } from './drawing.ts';
import { STEADINESS, THEME_STATUS } from './labels.ja.ts';
import { HATCH, render, size, SMALL, text } from './render.ts';
import { LINE, roundColour, RULE, SECOND } from './theme.ts';
import { wrap } from './wrap.ts';
import { figureEntry, tableOf } from './table-of.ts';

type ThemeRow = ViewRow<typeof themeList>;
type ByRound = ViewRow<typeof opinionsByTheme>;

const DOT = 11;
const PITCH = { wide: 50, narrow: 60 };

/**
 * Themes in the frame's order: label, people, one mark a round (area ∝ opinions, numeral below) and how steady it is.
 * @param rows    themes in the order to draw
 * @param counts  opinions by theme and round; a pair that is missing was not asked
 */
export function drawThemeRows(
  rows: readonly ThemeRow[],
  counts: readonly ByRound[],
  options: Caption & { readonly rounds: readonly Named[] },
): Drawing {
  const { rounds } = options;
  const at = new Map(counts.map((row) => [`${row.theme_id} ${row.round_id}`, row.opinions]));
  const cellOf = (theme: string, round: string): Cell => at.get(`${theme} ${round}`) ?? { kind: 'not_asked' };
  const alternative = rows.map((row) => {
    const parts = rounds.map(
      (round) => `${round.label} ${displayCell(cellOf(row.theme_id, round.id), '件')}`,
    );
    return `「${row.label}」：${displayCell(row.people, '人')}。${parts.join('、')}。${STEADINESS[row.steadiness] ?? ''}。`;
  });
  return {
    svg: draw(rows, cellOf, options, alternative),
    alternative,
    table: tableOf(
      options.title,
      ['テーマ', '人数', '意見', ...rounds.map((round) => round.label), 'まとまり', '前の回とのつながり'],
      rows.map((row) => [
        row.label,
        figureEntry(row.people, '人'),
        figureEntry(row.opinions, '件'),
        ...rounds.map((round) => figureEntry(cellOf(row.theme_id, round.id), '件')),
        STEADINESS[row.steadiness] ?? '',
        THEME_STATUS[row.status] ?? '',
      ]),
    ),
  };
}

type Mark = { x: number; y: number; cell: Cell; colour: string; r: number };

function draw(
  rows: readonly ThemeRow[],
  cellOf: (theme: string, round: string) => Cell,
  options: Caption & { readonly rounds: readonly Named[] },
  summary: readonly string[],
): string {
  const { width, narrow } = size(options);
  const { rounds } = options;
  const pitch = Math.min(
    narrow ? PITCH.narrow : PITCH.wide,
    (narrow ? width : width * 0.45) / (rounds.length || 1),
  );
  const names = rounds.map((round) => wrap(round.label, Math.max(2, pitch / 13)).join('\n'));
  const nameLines = Math.max(1, ...names.map((name) => name.split('\n').length));
  const left = narrow ? 6 : 330;
  const labelEm = narrow ? width / 14 - 1 : 17;
  const rowHeight = narrow ? 104 + nameLines * 16 : 60;
  const top = narrow ? 4 : 18 + nameLines * 16;
  const middle = (index: number): number => top + index * rowHeight + (narrow ? 74 : 20);
  const most = largestShown(rows.flatMap((row) => rounds.map((round) => cellOf(row.theme_id, round.id))));
  const marks: Mark[] = rows.flatMap((row, index) =>
    rounds.map((round, r) => {
      const cell = cellOf(row.theme_id, round.id);
      const radius = cell.kind === 'shown' ? DOT * Math.sqrt(cell.value / most) : 0;
      return {
        x: left + pitch * (r + 0.5),
        y: middle(index),
        cell,
        colour: roundColour(r),
        r: Math.max(radius, 1.5),
      };
    }),
  );
  const labels = rows.map((row, index) => ({
    x: 2,
    y: narrow ? middle(index) - 50 : middle(index) + 4,
    text: wrap(row.label, labelEm, 2).join('\n'),
  }));
  const words = rows.map((row, index) => {
    const steady = STEADINESS[row.steadiness] ?? '';
    const status = THEME_STATUS[row.status] ?? '';
    return narrow
      ? { x: 2, y: middle(index) - 24, text: `${displayCell(row.people, '人')}　${steady}　${status}` }
      : { x: left + pitch * rounds.length + 18, y: middle(index) + 4, text: `${steady}\n${status}` };
  });
  const people = narrow
    ? []
    : rows.map((row, index) => ({ x: 312, y: middle(index) + 4, text: displayShort(row.people) }));
  const heads = narrow
    ? []
    : [
        { x: 312, y: 12, text: '人数（人）', anchor: 'end' as const },
        ...rounds.map((round, r) => ({
          x: left + pitch * (r + 0.5),
          y: 12 + (nameLines - 1) * 8,
          text: names[r] ?? round.label,
          anchor: 'middle' as const,
        })),
        { x: left + pitch * rounds.length + 18, y: 12, text: 'まとまり・つながり', anchor: 'start' as const },
      ];
  const at = { x: 'x', y: 'y', text: 'text' } as const;
  const boxed = {
    x1: (m: Mark) => m.x - 8,
    x2: (m: Mark) => m.x + 8,
    y1: (m: Mark) => m.y - 8,
    y2: (m: Mark) => m.y + 8,
  };
  const drawn = marks.filter((mark) => mark.cell.kind === 'shown' && mark.cell.value > 0);
  const zero = marks.filter((mark) => mark.cell.kind === 'shown' && mark.cell.value === 0);
  return render(
    {
      height: top + rows.length * rowHeight + 6,
      margin: 0,
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      r: { type: 'identity' },
      marks: [
        Plot.ruleY(
          rows.slice(narrow ? 1 : 0).map((_, i) => top - (narrow ? -rowHeight + 2 : 8) + i * rowHeight),
          { stroke: RULE, x1: 0, x2: width },
        ),
        ...(['start', 'middle', 'end'] as const).map((anchor) =>
          text(
            heads.filter((head) => head.anchor === anchor),
            { ...at, textAnchor: anchor, fontSize: SMALL, fill: SECOND },
          ),
        ),
        text(labels, at),
        text(people, { ...at, textAnchor: 'end' }),
        text(words, { ...at, fontSize: narrow ? 13 : SMALL, fill: SECOND, lineHeight: 1.4 }),
        // In the order of the rows: by itself Plot puts the largest first.
        Plot.dot(drawn, { x: 'x', y: 'y', r: 'r', fill: 'colour', sort: null }),
        Plot.ruleX(zero, {
          x: 'x',
          y1: (m: Mark) => m.y - 6,
          y2: (m: Mark) => m.y + 6,
          stroke: SECOND,
          strokeWidth: 1.5,
        }),
        Plot.rect(
          marks.filter((mark) => mark.cell.kind === 'masked'),
          { ...boxed, fill: HATCH, stroke: LINE },
        ),
        Plot.rect(
          marks.filter((mark) => isOpen(mark.cell)),
          { ...boxed, fill: 'none', stroke: LINE, strokeDasharray: '3 2' },
        ),
        text(marks, {
          x: 'x',
          y: (mark: Mark) => mark.y + 20,
          text: (mark: Mark) => displayShort(mark.cell),
          textAnchor: 'middle',
          fontSize: (mark: Mark) => (mark.cell.kind === 'shown' ? 13 : 11),
        }),
        text(
          narrow
            ? rows.flatMap((_, index) =>
                rounds.map((round, r) => ({
                  x: left + pitch * (r + 0.5),
                  y: middle(index) + 34 + (nameLines - 1) * 7,
                  text: names[r] ?? round.label,
                })),
              )
            : [],
          { ...at, textAnchor: 'middle', fontSize: 11, fill: SECOND },
        ),
      ],
    },
    options,
    summary,
  );
}
