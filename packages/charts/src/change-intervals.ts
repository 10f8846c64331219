import * as Plot from '@observablehq/plot';
import type { changeByItem, ViewRow } from '@hirogeru/store/contracts';
import { displayCell, displayNumber } from './display.ts';
import type { Caption, Drawing } from './drawing.ts';
import { CELL_WORDS, FINDING, LOAD, ZERO_LINE } from './labels.ja.ts';
import { HATCH, render, size, SMALL, text } from './render.ts';
import { groupMark, INK, LINE, RULE, SECOND } from './theme.ts';
import { wrap } from './wrap.ts';
import { figureEntry, tableOf } from './table-of.ts';

/** Ground behind words that cross grid lines. */
const HALO = { stroke: '#ffffff', strokeWidth: 4 } as const;

type ChangeRow = ViewRow<typeof changeByItem>;

/** An item's estimate in words: difference and interval in points, or why there is none. */
function displayChange(row: ChangeRow): string {
  const { difference, low, high } = row;
  if (difference.kind !== 'shown') return CELL_WORDS[difference.kind];
  const sign = difference.value > 0 ? '+' : '';
  const interval =
    low.kind === 'shown' && high.kind === 'shown'
      ? `（95%信頼区間 ${displayNumber(low.value, 1)}〜${displayNumber(high.value, 1)}）`
      : '';
  return `${sign}${displayNumber(difference.value, 1)}点${interval}`;
}

/**
 * Difference after − before of each item with its interval, on one axis with a named zero line. An item with too few
 * answers keeps its row and says so. Load items say that they are load items.
 */
export function drawChangeIntervals(rows: readonly ChangeRow[], options: Caption): Drawing {
  const wording = (row: ChangeRow): string =>
    row.sense === 'load' ? `${row.wording}［${LOAD}］` : row.wording;
  const alternative = rows.map(
    (row) =>
      `${wording(row)}：前後とも答えた人 ${displayCell(row.n_paired, '人')}、差 ${displayChange(row)}。${FINDING[row.finding] ?? ''}。`,
  );
  return {
    svg: draw(rows, wording, options, alternative),
    alternative,
    table: tableOf(
      options.title,
      [
        '項目',
        '前に答えた人',
        'あとに答えた人',
        '前後とも',
        '上がった',
        '同じ',
        '下がった',
        '差（95%信頼区間）',
        '確からしさ',
      ],
      rows.map((row) => [
        wording(row),
        ...[row.n_pre, row.n_post, row.n_paired, row.up, row.same, row.down].map((cell) =>
          figureEntry(cell, '人'),
        ),
        { text: displayChange(row), cell: row.difference },
        FINDING[row.finding] ?? '',
      ]),
    ),
  };
}

function draw(
  rows: readonly ChangeRow[],
  wording: (row: ChangeRow) => string,
  options: Caption,
  summary: readonly string[],
): string {
  const { width, narrow } = size(options);
  const ends = rows
    .flatMap((row) => [row.low, row.high, row.difference])
    .map((cell) => (cell.kind === 'shown' ? Math.abs(cell.value) : 0));
  const reach = Math.max(1, Math.ceil(Math.max(0, ...ends) * 2) / 2);
  const left = narrow ? 22 : 250;
  const right = narrow ? width - 22 : width - 170;
  const px = (value: number): number => left + ((value + reach) / (2 * reach)) * (right - left);
  const labels = rows.map((row) => wrap(wording(row), narrow ? width / 14 - 1 : 16.5));
  const heights = labels.map((label) =>
    narrow ? label.length * 20 + 72 : Math.max(46, label.length * 19 + 14),
  );
  const top = 44;
  const starts = heights.map(
    (_, index) => top + heights.slice(0, index).reduce((sum, height) => sum + height, 0),
  );
  const bottom = top + heights.reduce((sum, height) => sum + height, 0);
  const place = rows.map((row, index) => {
    const start = starts[index] ?? 0;
    const label = labels[index] ?? [];
    const mark = groupMark(row.group_id);
    const estimate =
      row.difference.kind === 'shown' && row.low.kind === 'shown' && row.high.kind === 'shown'
        ? { low: px(row.low.value), high: px(row.high.value), at: px(row.difference.value) }
        : null;
    return {
      row,
      mark,
      estimate,
      label: label.join('\n'),
      start,
      labelY: narrow ? start + 8 + label.length * 10 : start + (heights[index] ?? 0) / 2,
      markY: narrow ? start + label.length * 20 + 24 : start + (heights[index] ?? 0) / 2,
    };
  });
  type Place = (typeof place)[number];
  const drawn = place.filter((one) => one.estimate !== null);
  const withheld = place.filter((one) => one.row.difference.kind === 'masked');
  const few = place.filter((one) => one.estimate === null);
  const ticks = [-reach, -reach / 2, 0, reach / 2, reach];
  return render(
    {
      height: bottom + 8,
      margin: 0,
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        Plot.ruleX(ticks.filter((tick) => tick !== 0).map(px), { stroke: RULE, y1: top - 6, y2: bottom }),
        Plot.ruleX([px(0)], { stroke: INK, strokeWidth: 1.5, y1: top - 6, y2: bottom }),
        Plot.ruleY(starts.slice(1), { stroke: RULE, x1: 0, x2: width }),
        text(ticks, {
          x: (tick: number) => px(tick),
          y: top - 14,
          text: (tick: number) =>
            tick === 0
              ? '0'
              : `${tick > 0 ? '+' : ''}${displayNumber(tick, reach % 1 === 0 && Number.isInteger(tick) ? 0 : 2).replace(/0$/, '')}`,
          textAnchor: 'middle',
          fontSize: SMALL,
          fill: SECOND,
        }),
        text([{ text: ZERO_LINE }], { x: px(0), y: 10, text: 'text', textAnchor: 'middle', fontSize: SMALL }),
        text([{ text: '← 下がった' }], { x: left, y: 10, text: 'text', fontSize: SMALL, fill: SECOND }),
        text([{ text: '上がった →' }], {
          x: right,
          y: 10,
          text: 'text',
          textAnchor: 'end',
          fontSize: SMALL,
          fill: SECOND,
        }),
        text(place, { x: 2, y: 'labelY', text: 'label', ...HALO }),
        Plot.link(drawn, {
          x1: (one: Place) => one.estimate?.low,
          x2: (one: Place) => one.estimate?.high,
          y1: 'markY',
          y2: 'markY',
          stroke: (one: Place) => one.mark.colour,
          strokeWidth: 4,
          strokeLinecap: 'butt',
        }),
        text(drawn, {
          x: (one: Place) => one.estimate?.at,
          y: 'markY',
          text: (one: Place) => one.mark.shape,
          textAnchor: 'middle',
          fontSize: 18,
          fill: (one: Place) => one.mark.colour,
          stroke: '#ffffff',
          strokeWidth: 2,
        }),
        Plot.rect(withheld, {
          x1: left,
          x2: left + 40,
          y1: (one: Place) => one.markY - 9,
          y2: (one: Place) => one.markY + 9,
          fill: HATCH,
          stroke: LINE,
        }),
        text(few, {
          x: (one: Place) => left + (one.row.difference.kind === 'masked' ? 48 : 0),
          y: 'markY',
          text: (one: Place) =>
            one.row.difference.kind === 'shown' ? '' : CELL_WORDS[one.row.difference.kind],
          fontSize: 13,
          fill: SECOND,
          stroke: '#ffffff',
          strokeWidth: 4,
        }),
        text(place, {
          x: narrow ? 2 : right + 16,
          y: (one: Place) => one.markY + (narrow ? 24 : 0),
          text: (one: Place) => {
            const people =
              one.row.n_paired.kind === 'shown'
                ? `前後とも ${displayNumber(one.row.n_paired.value)}人`
                : '前後とも 非公開';
            return one.estimate === null
              ? people
              : `${people}${narrow ? '　' : '\n'}${wrap(FINDING[one.row.finding] ?? '', narrow ? 30 : 12).join('\n')}`;
          },
          fontSize: SMALL,
          fill: SECOND,
          ...HALO,
        }),
      ],
    },
    options,
    summary,
  );
}
