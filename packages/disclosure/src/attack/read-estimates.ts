import type { Cell } from '@hirogeru/store/contracts';
import { quantileOfT } from './quantile-of-t.ts';
import { shownAt, type Reading, type Row, type Term } from './read-tables.ts';

/** Half of the last digit of an estimate; an end that is shown outwards lies up to so much further in. */
const HALF = 0.05 + 1e-9;
const OUTWARDS = 0.2 + 1e-9;
/** Squares are whole numbers, and reckoned so exactly. */
const SLACK = 0.01;
/** No scale of an item is taken to be wider. */
const WIDEST = 12;
const VIEWS = [
  ['change_by_item', 'post'],
  ['change_at_follow_up', 'fu'],
] as const;

/**
 * What a mean change and its interval leave for who went up, stayed and went down: so many people changed by each number of
 * points. Their sum is the mean, their squares the interval, and, where everybody answered both times, the sum is that of
 * both distributions too.
 */
export function readEstimates(reading: Reading): void {
  for (const [view, after] of VIEWS)
    for (const row of reading.rows(view)) {
      const moments = momentsOf(row);
      const ways = ['up', 'same', 'down'].map((figure) => (row[figure] as Cell | undefined)?.kind);
      if (moments && ways.includes('masked')) change(reading, { view, after, row, ...moments });
    }
}

/** From and to, both within. */
type Span = readonly [number, number];
type Moments = { readonly n: number; readonly sum: Span; readonly squares: Span };

function momentsOf(row: Row): Moments | null {
  const [n, mean, low, high] = ['n_paired', 'difference', 'low', 'high'].map((figure) =>
    shownAt(row, figure),
  );
  if (!n || n < 2 || mean == null) return null;
  const sum = [Math.ceil(n * (mean - HALF)), Math.floor(n * (mean + HALF))] as const;
  if (low == null || high == null) return { n, sum, squares: [0, Infinity] };
  // The effect in standard deviations is not shown beside ends that are shown outwards.
  const inwards = shownAt(row, 'g') === null ? OUTWARDS : HALF;
  const scale = Math.sqrt(n) / quantileOfT(n - 1);
  const deviation = [
    Math.max(0, ((high - low) / 2 - inwards) * scale),
    ((high - low) / 2 + HALF) * scale,
  ] as const;
  const around = sum.map((each) => each ** 2 / n);
  const least = sum[0] <= 0 && sum[1] >= 0 ? 0 : Math.min(...around);
  return {
    n,
    sum,
    squares: [
      Math.ceil((n - 1) * deviation[0] ** 2 + least - SLACK),
      Math.floor((n - 1) * deviation[1] ** 2 + Math.max(...around) + SLACK),
    ],
  };
}

type Change = Moments & { readonly view: string; readonly after: string; readonly row: Row };

function change(reading: Reading, { view, after, row, n, sum, squares }: Change): void {
  const item = String(row['item_id']);
  const scales = [distribution(reading, item, 'pre'), distribution(reading, item, after)] as const;
  const range = rangeOf(scales) ?? Math.min(WIDEST, Math.floor(Math.sqrt(squares[1])));
  const people = Array.from({ length: 2 * range + 1 }, (_, at) => at - range).map((points) => ({
    points,
    id: reading.unnamed(`${view} ${item}: changed by ${points}`, 0, n),
  }));
  const others = (factor: (points: number) => number) =>
    people.map(({ points, id }) => [id, factor(points)] as const).filter(([, each]) => each !== 0);
  const term = (figure: string): Term => [-1, view, figure, row];
  const says = `${view} ${item}`;
  reading.add(
    `${says}: rose`,
    [term('up')],
    0,
    0,
    others((points) => (points > 0 ? 1 : 0)),
  );
  reading.add(
    `${says}: stayed`,
    [term('same')],
    0,
    0,
    others((points) => (points === 0 ? 1 : 0)),
  );
  reading.add(
    `${says}: fell`,
    [term('down')],
    0,
    0,
    others((points) => (points < 0 ? 1 : 0)),
  );
  reading.add(
    `${says}: all who answered both times`,
    [],
    n,
    n,
    others(() => 1),
  );
  reading.add(
    `${says}: mean`,
    [],
    ...sum,
    others((points) => points),
  );
  reading.add(
    `${says}: interval`,
    [],
    ...squares,
    others((points) => points ** 2),
  );
  const isEverybody = ['n_pre', 'n_post'].every((figure) => shownAt(row, figure) === n);
  const [before, later] = scales;
  if (isEverybody && before.length > 0 && later.length > 0)
    reading.add(
      `${says}: mean of both distributions`,
      [...sumOf(before, 1), ...sumOf(later, -1)],
      0,
      0,
      others((points) => points),
    );
}

/** Points of the item's scale on one occasion, where one question asked it. */
function distribution(reading: Reading, item: string, occasion: string): Row[] {
  const questions = reading
    .rows('item_shares')
    .filter((row) => row['item_id'] === item && row['occasion'] === occasion);
  return reading
    .rows('likert_distribution')
    .filter(
      ({ question_id, occasion: when, level }) =>
        questions.length === 1 &&
        question_id === questions[0]!['question_id'] &&
        when === occasion &&
        /^-?\d+$/.test(String(level)),
    );
}

const sumOf = (levels: readonly Row[], factor: number): Term[] =>
  levels.map((row) => [factor * Number(row['level']), 'likert_distribution', 'people', row] as const);

function rangeOf(scales: readonly (readonly Row[])[]): number | null {
  const points = scales.flat().map(({ level }) => Number(level));
  return points.length === 0 ? null : Math.max(...points) - Math.min(...points);
}
