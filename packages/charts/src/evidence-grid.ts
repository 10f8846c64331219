import * as Plot from '@observablehq/plot';
import type { effectList, ViewRow } from '@hirogeru/store/contracts';
import { displayCell } from './display.ts';
import type { Caption, Drawing } from './drawing.ts';
import { HEARD, MEASURED } from './labels.ja.ts';
import { HATCH, render, size, SMALL, text } from './render.ts';
import { groupMark, LINE, RULE, SECOND } from './theme.ts';
import { wrap } from './wrap.ts';
import { tableOf } from './table-of.ts';

type EffectRow = ViewRow<typeof effectList>;
type State = 'filled' | 'ring' | 'hatched' | 'outline';

const heardState = (row: EffectRow): State => {
  if (row.heard === 'not_asked') return 'outline';
  if (row.opinions.kind === 'masked') return 'hatched';
  return row.heard === 'heard' ? 'filled' : 'ring';
};
const measuredState = (row: EffectRow): State =>
  row.measured === 'measured' ? 'filled' : row.measured === 'too_few' ? 'hatched' : 'outline';

/** What is known from opinions, in words; the figure is of opinions that mention the effect. */
const heardWords = (row: EffectRow): string =>
  row.heard === 'heard' ? displayCell(row.opinions, '件') : (HEARD[row.heard] ?? '');
const measuredWords = (row: EffectRow): string => MEASURED[row.measured] ?? '';

/**
 * For every effect of the framework: was it heard in opinions, was it measured. Four shapes with words: filled,
 * ring (asked, nobody wrote it), hatched (too few to show), empty outline (not asked yet).
 */
export function drawEvidenceGrid(rows: readonly EffectRow[], options: Caption): Drawing {
  const groups = [...Map.groupBy(rows, ({ group_label }) => group_label).values()];
  // Each group is a picture of its own: on paper a page may end between two of them, never within one.
  const pictures = groups.map((own, place) =>
    drawGroup(own, groups.length < 2 ? options : partOf(options, own, place + 1)),
  );
  return {
    svg: pictures.join(''),
    alternative: rows.map(inWords),
    table: tableOf(
      options.title,
      ['効果', 'グループ', '声', '測定'],
      rows.map((row) => [
        row.label,
        row.group_label,
        { text: heardWords(row), cell: row.opinions },
        measuredWords(row),
      ]),
    ),
  };
}

const inWords = (row: EffectRow): string =>
  `${row.label}：声 ${heardWords(row)}、測定 ${measuredWords(row)}。`;

const partOf = (options: Caption, [first]: readonly EffectRow[], part: number): Caption => ({
  ...options,
  id: `${options.id}-group${part}`,
  title: `${options.title}（${first?.group_label}）`,
});

type Mark = { x: number; y: number; state: State; colour: string; words: string };

/** The effects of one group, which is named above them. */
function drawGroup(rows: readonly EffectRow[], options: Caption): string {
  const { width, narrow } = size(options);
  const rowHeight = narrow ? 66 : 30;
  const columns = narrow ? [14, width / 2 + 4] : [330, 510];
  const top = narrow ? 0 : 26;
  const first = top + 32;
  const { colour, shape } = groupMark(rows[0]?.group_id ?? null);
  const heading = [{ y: top + 15, text: rows[0]?.group_label, colour, shape }];
  const places = rows.map((row, index) => ({ row, y: first + index * rowHeight }));
  const marks: Mark[] = places.flatMap(({ row, y: start }) => {
    const middle = start + (narrow ? 43 : 15);
    return [
      {
        x: columns[0] ?? 0,
        y: middle,
        state: heardState(row),
        colour,
        words: narrow ? `声 ${heardWords(row)}` : heardWords(row),
      },
      {
        x: columns[1] ?? 0,
        y: middle,
        state: measuredState(row),
        colour,
        words: narrow ? `測定 ${measuredWords(row)}` : measuredWords(row),
      },
    ];
  });
  const dots = (state: State): Mark[] => marks.filter((mark) => mark.state === state);
  const box = {
    x1: (m: Mark) => m.x - 7,
    x2: (m: Mark) => m.x + 7,
    y1: (m: Mark) => m.y - 7,
    y2: (m: Mark) => m.y + 7,
  };
  return render(
    {
      height: first + rows.length * rowHeight + 4,
      margin: 0,
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        Plot.ruleY(
          places.map((place) => place.y),
          { stroke: RULE, x1: 0, x2: width },
        ),
        text(
          narrow
            ? []
            : [
                { x: columns[0], text: '声' },
                { x: columns[1], text: '測定' },
              ],
          {
            x: (head: { x: number }) => head.x - 8,
            y: 10,
            text: 'text',
            fontSize: SMALL,
            fill: SECOND,
          },
        ),
        text(heading, { x: 2, y: 'y', text: 'shape', fill: 'colour', fontSize: 16 }),
        text(heading, { x: 24, y: 'y', text: 'text', fontWeight: 700 }),
        text(places, {
          x: narrow ? 6 : 24,
          y: (place) => place.y + 15,
          text: (place) => wrap(place.row.label, narrow ? 24 : 20, 1).join(''),
        }),
        Plot.dot(dots('filled'), { x: 'x', y: 'y', r: 7, fill: 'colour' }),
        Plot.dot(dots('ring'), { x: 'x', y: 'y', r: 6, fill: 'none', stroke: 'colour', strokeWidth: 2 }),
        Plot.rect(dots('hatched'), { ...box, fill: HATCH, stroke: LINE }),
        Plot.rect(dots('outline'), { ...box, fill: 'none', stroke: LINE, strokeDasharray: '3 2' }),
        text(marks, {
          x: (mark: Mark) => mark.x + 14,
          y: 'y',
          text: (mark: Mark) => wrap(mark.words, narrow ? 12 : 15, 2).join('\n'),
          fontSize: narrow ? SMALL : 13,
          fill: SECOND,
          lineHeight: 1.15,
        }),
      ],
    },
    options,
    rows.map(inWords),
  );
}
