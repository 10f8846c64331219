import { HALF, momentsOf, type Moments } from './moments-of.ts';
import { ownP } from './own-p.ts';
import { pointsAt, sumOf } from './points-at.ts';
import { possibleWays } from './possible-ways.ts';
import { isHidden, type Reading, type Term } from './read-tables.ts';
import { shownAt, type Row } from './shown-rows.ts';
import { psOf, shownMean } from './shown-mean.ts';

/** No scale of an item is taken to be wider. */
const WIDEST = 12;
const VIEWS = [
  ['change_by_item', 'post'],
  ['change_at_follow_up', 'fu'],
] as const;
const WAYS = [
  ['up', 1],
  ['same', 0],
  ['down', -1],
] as const;

/**
 * What a mean change and its interval, effect, p and median leave for who went up, stayed and went down: so many people
 * changed by each number of points. Their sum is the mean, their squares the interval, and, where everybody answered both
 * times, the sum is that of both distributions too.
 */
export function readEstimates(reading: Reading): void {
  for (const [view, after] of VIEWS)
    for (const row of reading.rows(view)) {
      const scales = [
        pointsAt(reading, row['item_id'], 'pre'),
        pointsAt(reading, row['item_id'], after),
      ] as const;
      bounds(reading, view, row, rangeOf(scales));
      const n = shownAt(row, 'n_paired');
      if (n === null || WAYS.every(([figure]) => !isHidden(view, figure, row))) continue;
      const same =
        view === 'change_by_item'
          ? reading.at('change_by_matching', { item_id: row['item_id'], people: 'matched' })
          : undefined;
      const moments = momentsOf(shownMean(row, 'n_paired', { same, isWhole: true }));
      change(reading, { view, row, n, moments, scales });
      if (moments) ranks(reading, { view, row, scales, moments });
    }
}

type Scales = readonly [before: readonly Row[], after: readonly Row[]];
type Change = {
  readonly view: string;
  readonly row: Row;
  readonly n: number;
  readonly moments: Moments | null;
  readonly scales: Scales;
};

function change(reading: Reading, { view, row, n, moments, scales }: Change): void {
  const item = String(row['item_id']);
  const people = pointsOf(scales, moments).map((points) => ({
    points,
    id: reading.unnamed(`${view} ${item}: changed by ${points}`, 0, n),
  }));
  const hold = (
    what: string,
    terms: readonly Term[],
    [low, high]: readonly [number, number],
    factor: (points: number) => number,
  ): void => {
    const others = people.map(({ points, id }) => [id, factor(points)] as const);
    reading.add(
      `${view} ${item}: ${what}`,
      terms,
      low,
      high,
      others.filter(([, each]) => each !== 0),
    );
  };
  for (const [figure, way] of WAYS)
    hold(figure, [[-1, view, figure, row]], [0, 0], (points) => (Math.sign(points) === way ? 1 : 0));
  hold('all who answered both times', [], [n, n], () => 1);
  const middle = shownAt(row, 'median');
  if (middle !== null) {
    // As many stand at the middle or below as above it, but for one.
    hold('median', [], [Math.ceil(n / 2), n], (points) => (points <= middle ? 1 : 0));
    hold('median', [], [Math.ceil(n / 2), n], (points) => (points >= middle ? 1 : 0));
  }
  if (moments) {
    const { mean, squares } = moments;
    hold('mean', [], sumsOf(moments), (points) => points);
    hold('interval, effect', [], squares, (points) => (points - mean) ** 2);
  }
  const [before, later] = scales;
  const isEverybody =
    ['n_pre', 'n_post'].every((figure) => shownAt(row, figure) === n) &&
    scales.every((levels) => areAll(reading, levels, n));
  if (isEverybody && before.length > 0 && later.length > 0)
    hold(
      'mean of both distributions',
      [...sumOf(before, 1), ...sumOf(later, -1)],
      [0, 0],
      (points) => points,
    );
}

/** Whether so many chose these points as gave a code: others are among them where their number is another. */
function areAll(reading: Reading, levels: readonly Row[], people: number): boolean {
  const { question_id, occasion } = levels[0] ?? {};
  const answered = reading.at('item_shares', { question_id, occasion });
  return !answered || shownAt(answered, 'answered') === people;
}

/**
 * What the p of signed ranks leaves beside mean and interval: every possibility is tried. Where that is too much, those that were
 * met have to leave room, or the p is set aside.
 */
function ranks(
  reading: Reading,
  { view, row, scales, moments }: Omit<Change, 'n' | 'moments'> & { readonly moments: Moments },
): void {
  const own = shownAt(row, 'p_holm');
  if (own === null) return;
  const beside = reading.rows(view).filter(({ group_id }) => group_id === row['group_id']);
  const says = `${view} ${String(row['item_id'])}: p of ranks`;
  const { found, isAll } = possibleWays({
    n: moments.n,
    range: Math.max(...pointsOf(scales, moments)),
    sum: sumsOf(moments),
    about: moments.mean,
    squares: moments.squares,
    p: ownP(psOf(beside), own),
    ways: [shownAt(row, 'up'), shownAt(row, 'same'), shownAt(row, 'down')],
  });
  if (isAll) return WAYS.forEach(([figure], at) => reading.leave(says, view, figure, row, found[at]!));
  if (WAYS.some(([figure], at) => isHidden(view, figure, row) && found[at]!.size < reading.fewest))
    reading.leaveAside(says, 'too many ways in which so many people can have changed');
}

const sumsOf = ({ n, mean }: Moments): readonly [number, number] => [
  Math.ceil(n * (mean - HALF)),
  Math.floor(n * (mean + HALF)),
];

/** Every change, from the widest fall to the widest rise. */
function pointsOf(scales: Scales, moments: Moments | null): number[] {
  const widest = moments ? Math.ceil(Math.abs(moments.mean) + Math.sqrt(moments.squares[1])) : WIDEST;
  const range = rangeOf(scales) ?? Math.min(WIDEST, widest);
  return Array.from({ length: 2 * range + 1 }, (_, at) => at - range);
}

function rangeOf(scales: Scales): number | null {
  const points = scales.flat().map(({ level }) => Number(level));
  return points.length === 0 ? null : Math.max(...points) - Math.min(...points);
}

/** Ends of what the others could make of a change: so many of them, each by the whole scale. */
function bounds(reading: Reading, view: string, row: Row, range: number | null): void {
  const [mean, n] = [shownAt(row, 'difference'), shownAt(row, 'n_paired')];
  if (mean === null || n === null || range === null) return;
  for (const [figure, way] of [
    ['lowest', -1],
    ['highest', 1],
  ] as const) {
    const end = shownAt(row, figure);
    if (end === null) continue;
    const says = `${view} ${String(row['item_id'])}: ${figure} of all who began`;
    // end = (n · mean ± (n_pre − n) · range) / n_pre
    const own = n * mean - way * n * range;
    reading.add(says, [[way * range - end - HALF, view, 'n_pre', row]], -Infinity, -own);
    reading.add(says, [[way * range - end + HALF, view, 'n_pre', row]], -own, Infinity);
  }
}
