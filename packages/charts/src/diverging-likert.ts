import * as Plot from '@observablehq/plot';
import type { Cell, likertDistribution, likertSides, ViewRow } from '@hirogeru/store/contracts';
import { displayCell, displayNumber } from './display.ts';
import type { Caption, Drawing } from './drawing.ts';
import { CELL_WORDS } from './labels.ja.ts';
import { HATCH, render, size, SMALL, text } from './render.ts';
import { INK, likertColour, likertInk, LINE, SECOND } from './theme.ts';
import { widthInEm, wrap } from './wrap.ts';
import { figureEntry, tableOf } from './table-of.ts';

type LikertRow = ViewRow<typeof likertDistribution> | ViewRow<typeof likertSides>;
type Level = { id: string; label: string };
type Line = {
  item: string;
  wording: string;
  label: string;
  /** Whose answers to an earlier question led here; '' where everybody was asked. */
  askedOf: string;
  cells: ReadonlyMap<string, Cell>;
};
type Options = Caption & {
  /** Words of the occasions, in the order to draw: before, after, later. */
  readonly occasions: readonly { readonly id: string; readonly label: string }[];
};

/** Width of a withheld segment, pixels: always the same, whatever it stands for. */
const WITHHELD = 22;

/**
 * A line an item and occasion: the questions of two forms that put the same item (before, after) stand together, in
 * the order of the occasions. Where one item was put several times on like occasions, the form tells which is which.
 */
function lines(rows: readonly LikertRow[], occasions: Options['occasions']): Line[] {
  const items = Map.groupBy(rows, (row) => row.item_id ?? row.wording);
  return [...items].flatMap(([item, own]) =>
    occasions.flatMap(({ id, label }) => {
      const questions = Map.groupBy(
        own.filter((row) => row.occasion === id),
        (row) => row.question_id,
      );
      return [...questions].map(([question, mine]) => ({
        item,
        wording: own[0]?.wording ?? '',
        askedOf: mine[0]?.asked_of ?? '',
        label: questions.size > 1 ? mine[0]?.asked_in || formOf(question) : label,
        cells: new Map(mine.map((row) => [row.level, row.people])),
      }));
    }),
  );
}

/** The form of a question: question ids are `form.question`. */
const formOf = (question: string): string => question.split('.')[0] ?? question;

const SIDES = ['lower', 'middle', 'upper'];
const OTHER = ['missing', 'T', 'not_asked'];

/** Points of the scale, or its sides, from low to high. */
const scale = (rows: readonly LikertRow[]): Level[] => {
  const place = (id: string): number => (SIDES.includes(id) ? SIDES.indexOf(id) : Number(id));
  return [
    ...new Map(rows.filter((row) => !OTHER.includes(row.level)).map((row) => [row.level, row.level_label])),
  ]
    .map(([id, label]) => ({ id, label }))
    .toSorted((a, b) => place(a.id) - place(b.id));
};

const cellAt = (line: Line, level: string): Cell => line.cells.get(level) ?? { kind: 'not_asked' };

/** With more than one withheld point a line tells nothing: it is said in words. */
const isReadable = (line: Line, levels: readonly { id: string }[]): boolean =>
  levels.filter(({ id }) => cellAt(line, id).kind === 'masked').length <= 1;

/**
 * Answers to scaled items (2–7 points, or their sides): below and above the middle on either side of a line, the neutral point set
 * aside, those who did not answer in words. Lengths are people, so that small groups stay small.
 */
export function drawDivergingLikert(rows: readonly LikertRow[], options: Options): Drawing {
  const levels = scale(rows);
  const all = lines(rows, options.occasions);
  const alternative = all.map((line) => {
    const parts = levels.map((level) => `${level.label} ${displayCell(cellAt(line, level.id), '人')}`);
    const begin = `${askedInWords(line)}（${line.label}、合計 ${displayCell(cellAt(line, 'T'), '人')}）：`;
    if (!isReadable(line, levels)) return `${begin}${CELL_WORDS.too_few}。`;
    return `${begin}${parts.join('、')}、無回答 ${displayCell(cellAt(line, 'missing'), '人')}${notAskedOf(line)}。`;
  });
  // Who was not asked stands beside those who were.
  const beside = all.some((line) => line.askedOf !== '') ? ['not_asked'] : [];
  return {
    svg: draw(all, levels, options, alternative),
    alternative,
    table: tableOf(
      options.title,
      [
        '項目',
        'いつ',
        ...levels.map((level) => level.label),
        '無回答',
        '合計',
        ...beside.map(() => NOT_ASKED_WORD),
      ],
      all.map((line) => [
        askedInWords(line),
        line.label,
        ...[...levels.map((level) => level.id), 'missing', 'T'].map((level) =>
          figureEntry(cellAt(line, level), '人'),
        ),
        // Everybody was asked: nobody else is there.
        ...beside.map((level) => figureEntry(line.askedOf === '' ? EVERYBODY : cellAt(line, level), '人')),
      ]),
    ),
  };
}

const NOT_ASKED_WORD = 'お聞きしていない方';
const EVERYBODY: Cell = { kind: 'shown', value: 0 };
const askedInWords = ({ wording, askedOf }: Line): string =>
  askedOf === '' ? wording : `${wording}〔${askedOf}にお聞きした問い〕`;
const notAskedOf = (line: Line): string =>
  line.askedOf === '' ? '' : `。ほかに、${NOT_ASKED_WORD} ${displayCell(cellAt(line, 'not_asked'), '人')}`;

type Segment = { x1: number; x2: number; y: number; cell: Cell; fill: string };

/** Segments from the middle outwards; withheld ones keep one fixed length. */
function arm(
  line: Line,
  ids: readonly { id: string; fill: string }[],
  from: number,
  toward: 1 | -1,
  px: number,
  y: number,
): Segment[] {
  const segments: Segment[] = [];
  let at = from;
  for (const { id, fill } of ids) {
    const cell = cellAt(line, id);
    const length = cell.kind === 'shown' ? cell.value * px : cell.kind === 'masked' ? WITHHELD : 0;
    const end = at + toward * length;
    if (length > 0) segments.push({ x1: Math.min(at, end), x2: Math.max(at, end), y, cell, fill });
    at = end;
  }
  return segments;
}

const reach = (line: Line, ids: readonly { id: string }[]): { people: number; withheld: number } =>
  ids.reduce(
    (sum, { id }) => {
      const cell = line.cells.get(id);
      return {
        people: sum.people + (cell?.kind === 'shown' ? cell.value : 0),
        withheld: sum.withheld + (cell?.kind === 'masked' ? WITHHELD : 0),
      };
    },
    { people: 0, withheld: 0 },
  );

function draw(
  all: readonly Line[],
  levels: readonly Level[],
  options: Options,
  summary: readonly string[],
): string {
  const { width, narrow } = size(options);
  const coloured = levels.map((level, index) => ({ ...level, fill: likertColour(index, levels.length) }));
  const middle = (levels.length - 1) / 2;
  const low = coloured.filter((_, index) => index < middle).toReversed();
  const neutral = coloured.filter((_, index) => index === middle);
  const high = coloured.filter((_, index) => index > middle);
  const readable = all.filter((line) => isReadable(line, levels));
  const names = all.map((line) => {
    const total = line.cells.get('T');
    const n = total?.kind === 'shown' ? `${displayNumber(total.value)}人` : '非公開';
    return narrow ? `${line.label}\n${n}` : `${line.label}（${n}）`;
  });
  const longest = Math.max(0, ...names.flatMap((name) => name.split('\n')).map(widthInEm));
  const side = Math.max(narrow ? 58 : 92, Math.ceil(longest * SMALL) + 12);
  const gap = 14;
  const most = (ids: readonly { id: string }[], part: 'people' | 'withheld'): number =>
    Math.max(0, ...readable.map((line) => reach(line, ids)[part]));
  const arms = [low, high, neutral];
  const room = width - side - gap * 2 - arms.reduce((sum, ids) => sum + most(ids, 'withheld'), 0) - 8;
  const px =
    room /
    Math.max(
      1,
      arms.reduce((sum, ids) => sum + most(ids, 'people'), 0),
    );
  const zero = side + most(low, 'people') * px + most(low, 'withheld');
  const aside = zero + most(high, 'people') * px + most(high, 'withheld') + gap;

  let x = 2;
  let y = 10;
  const swatches = coloured.map((level) => {
    const needed = widthInEm(level.label) * SMALL + 36;
    if (x > 2 && x + needed > width) [x, y] = [2, y + 20];
    const place = { ...level, x, y };
    x += needed;
    return place;
  });
  y += 22;
  const headings: { y: number; text: string }[] = [];
  const starts = all.map((line, index) => {
    if (all[index - 1]?.item !== line.item) {
      const label = wrap(line.wording, width / 14 - 1);
      headings.push({ y: y + 8 + label.length * 10, text: label.join('\n') });
      y += label.length * 20 + 14;
    }
    const start = y;
    y += narrow ? 44 : 30;
    return start;
  });
  const segments = all.flatMap((line, index) => {
    if (!readable.includes(line)) return [];
    const at = (starts[index] ?? 0) + 12;
    return [
      ...arm(line, low, zero, -1, px, at),
      ...arm(line, high, zero, 1, px, at),
      ...arm(line, neutral, aside, 1, px, at),
    ];
  });
  const words = names.map((name, index) => ({ y: (starts[index] ?? 0) + 12, text: name }));
  const inWords = all.flatMap((line, index) =>
    readable.includes(line) ? [] : [{ x: side, y: (starts[index] ?? 0) + 12, text: CELL_WORDS.too_few }],
  );
  const plain = segments.filter((one) => one.cell.kind === 'shown');
  return render(
    {
      height: y + 4,
      margin: 0,
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        Plot.rect(swatches, {
          x1: 'x',
          x2: (one) => one.x + 12,
          y1: (one) => one.y - 6,
          y2: (one) => one.y + 6,
          fill: 'fill',
        }),
        text(swatches, { x: (one) => one.x + 17, y: 'y', text: 'label', fontSize: SMALL, fill: SECOND }),
        text(headings, { x: 2, y: 'y', text: 'text' }),
        text(words, { x: side - 6, y: 'y', text: 'text', textAnchor: 'end', fontSize: SMALL, fill: SECOND }),
        Plot.rect(plain, {
          x1: 'x1',
          x2: 'x2',
          y1: (one: Segment) => one.y - 10,
          y2: (one: Segment) => one.y + 10,
          fill: 'fill',
          stroke: '#ffffff',
        }),
        Plot.rect(
          segments.filter((one) => one.cell.kind === 'masked'),
          {
            x1: 'x1',
            x2: 'x2',
            y1: (one: Segment) => one.y - 10,
            y2: (one: Segment) => one.y + 10,
            fill: HATCH,
            stroke: LINE,
          },
        ),
        text(inWords, { x: 'x', y: 'y', text: 'text', fontSize: SMALL, fill: SECOND }),
        Plot.ruleX(readable, {
          x: zero,
          y1: (line: Line) => starts[all.indexOf(line)],
          y2: (line: Line) => (starts[all.indexOf(line)] ?? 0) + 24,
          stroke: INK,
        }),
        text(
          plain.filter((one) => one.x2 - one.x1 >= 16),
          {
            x: (one: Segment) => (one.x1 + one.x2) / 2,
            y: 'y',
            text: (one: Segment) => (one.cell.kind === 'shown' ? displayNumber(one.cell.value) : ''),
            textAnchor: 'middle',
            fontSize: SMALL,
            fill: (one: Segment) => likertInk(one.fill),
          },
        ),
      ],
    },
    options,
    summary,
  );
}
