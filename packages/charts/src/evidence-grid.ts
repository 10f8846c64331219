import * as Plot from '@observablehq/plot';
import type { effectList, evidenceBySource, ViewRow } from '@hirogeru/store/contracts';
import { displayCell } from './display.ts';
import type { Caption, Drawing } from './drawing.ts';
import { EVIDENCE, EVIDENCE_SHORT } from './labels.ja.ts';
import { HATCH, render, size, SMALL, text } from './render.ts';
import { groupMark, LINE, RULE, SECOND } from './theme.ts';
import { wrap } from './wrap.ts';
import { tableOf } from './table-of.ts';

type EffectRow = ViewRow<typeof effectList>;
type SourceRow = ViewRow<typeof evidenceBySource>;
type State = 'filled' | 'ring' | 'hatched' | 'outline';

/** Where evidence can come from, in the order in which it is shown. */
const SOURCES = [
  ['opinions', '意見'],
  ['survey', 'アンケート'],
  ['scale', '尺度'],
  ['log', '活動記録'],
] as const;

const STATES: Readonly<Record<string, State>> = {
  shown: 'filled',
  few: 'hatched',
  none: 'ring',
  not_asked: 'outline',
  no_record: 'outline',
  not_counted: 'outline',
};

/** An effect with what is known of it from each source. */
type Known = { readonly effect: EffectRow; readonly states: readonly string[] };

/** What is known, in words; of opinions, how many mention the effect. */
const inFull = ({ effect }: Known, place: number, state: string): string =>
  place === 0 && state === 'shown' ? displayCell(effect.opinions, '件') : (EVIDENCE[state] ?? '');
const inShort = ({ effect }: Known, place: number, state: string): string =>
  place === 0 && state === 'shown' ? displayCell(effect.opinions, '件') : (EVIDENCE_SHORT[state] ?? '');

/**
 * For every effect of the framework, what is known of it from each of four sources. Four shapes with words: filled,
 * ring (looked for, nothing found), hatched (withheld), empty outline (not asked, no record); no shape where the framework names
 * nothing to look at.
 * @param evidence  the same effects by source
 */
export function drawEvidenceGrid(
  rows: readonly EffectRow[],
  evidence: readonly SourceRow[],
  options: Caption,
): Drawing {
  const states = new Map(evidence.map(({ effect_id, source, state }) => [`${effect_id} ${source}`, state]));
  const known = rows.map((effect) => ({
    effect,
    states: SOURCES.map(([source]) => states.get(`${effect.effect_id} ${source}`) ?? 'no_measure'),
  }));
  const groups = [...Map.groupBy(known, ({ effect }) => effect.group_label).values()];
  // Each group is a picture of its own: on paper a page may end between two of them, never within one.
  const pictures = groups.map((own, place) =>
    drawGroup(own, groups.length < 2 ? options : partOf(options, own, place + 1)),
  );
  return {
    svg: pictures.join(''),
    alternative: known.map(inWords),
    table: tableOf(
      options.title,
      ['効果', 'グループ', ...SOURCES.map(([, label]) => label)],
      known.map((each) => [
        each.effect.label,
        each.effect.group_label,
        ...each.states.map((state, place) =>
          place === 0
            ? { text: inFull(each, place, state), cell: each.effect.opinions }
            : inFull(each, place, state),
        ),
      ]),
    ),
  };
}

const inWords = (each: Known): string =>
  `${each.effect.label}：${SOURCES.map(([, label], place) => `${label} ${inFull(each, place, each.states[place] ?? '')}`).join('、')}。`;

const partOf = (options: Caption, [first]: readonly Known[], part: number): Caption => ({
  ...options,
  id: `${options.id}-group${part}`,
  title: `${options.title}（${first?.effect.group_label}）`,
});

type Mark = { x: number; y: number; state: State | undefined; colour: string; words: string };

/** Left ends of the columns, pixels: side by side, or on a phone two and two below the label. */
const COLUMNS = { wide: [322, 420, 526, 624], narrow: [14, 182, 14, 182] } as const;

/** The effects of one group, which is named above them. */
function drawGroup(rows: readonly Known[], options: Caption): string {
  const { width, narrow } = size(options);
  const rowHeight = narrow ? 88 : 30;
  const columns = narrow ? COLUMNS.narrow : COLUMNS.wide;
  const top = narrow ? 0 : 26;
  const first = top + 32;
  const group = rows[0]?.effect;
  const { colour, shape } = groupMark(group?.group_id ?? null);
  const heading = [{ y: top + 15, text: group?.group_label, colour, shape }];
  const places = rows.map((row, index) => ({ row, y: first + index * rowHeight }));
  const marks: Mark[] = places.flatMap(({ row, y: start }) =>
    SOURCES.map(([, label], place) => {
      const state = row.states[place] ?? '';
      const words = inShort(row, place, state);
      return {
        x: columns[place] ?? 0,
        y: start + (narrow ? (place < 2 ? 41 : 66) : 15),
        state: STATES[state],
        colour,
        words: narrow ? `${label} ${words}` : words,
      };
    }),
  );
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
        text(narrow ? [] : SOURCES.map(([, label], place) => ({ x: columns[place] ?? 0, text: label })), {
          x: (head: { x: number }) => head.x - 8,
          y: 10,
          text: 'text',
          fontSize: SMALL,
          fill: SECOND,
        }),
        text(heading, { x: 2, y: 'y', text: 'shape', fill: 'colour', fontSize: 16 }),
        text(heading, { x: 24, y: 'y', text: 'text', fontWeight: 700 }),
        text(places, {
          x: narrow ? 6 : 24,
          y: (place) => place.y + 15,
          text: (place) => wrap(place.row.effect.label, narrow ? 24 : 20, 1).join(''),
        }),
        Plot.dot(dots('filled'), { x: 'x', y: 'y', r: 7, fill: 'colour' }),
        Plot.dot(dots('ring'), { x: 'x', y: 'y', r: 6, fill: 'none', stroke: 'colour', strokeWidth: 2 }),
        Plot.rect(dots('hatched'), { ...box, fill: HATCH, stroke: LINE }),
        Plot.rect(dots('outline'), { ...box, fill: 'none', stroke: LINE, strokeDasharray: '3 2' }),
        text(marks, {
          x: (mark: Mark) => mark.x + 14,
          y: 'y',
          text: (mark: Mark) => wrap(mark.words, narrow ? 12 : 6, 2).join('\n'),
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
