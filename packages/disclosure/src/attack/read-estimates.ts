import type { Cell } from '@hirogeru/store/contracts';
import { HALF, momentsOf, type Moments } from './moments-of.ts';
import { pointsAt, sumOf } from './points-at.ts';
import { shownAt, type Reading, type Row, type Term } from './read-tables.ts';

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

type Change = Moments & { readonly view: string; readonly after: string; readonly row: Row };

function change(reading: Reading, { view, after, row, n, mean, squares }: Change): void {
  const item = String(row['item_id']);
  const scales = [pointsAt(reading, item, 'pre'), pointsAt(reading, item, after)] as const;
  const range = rangeOf(scales) ?? Math.min(WIDEST, Math.ceil(Math.abs(mean) + Math.sqrt(squares[1])));
  const people = Array.from({ length: 2 * range + 1 }, (_, at) => at - range).map((points) => ({
    points,
    id: reading.unnamed(`${view} ${item}: changed by ${points}`, 0, n),
  }));
  const others = (factor: (points: number) => number) =>
    people.map(({ points, id }) => [id, factor(points)] as const).filter(([, each]) => each !== 0);
  const hold = (
    what: string,
    terms: readonly Term[],
    [low, high]: readonly [number, number],
    factor: (points: number) => number,
  ): void => reading.add(`${view} ${item}: ${what}`, terms, low, high, others(factor));
  for (const [figure, way] of [
    ['up', 1],
    ['same', 0],
    ['down', -1],
  ] as const)
    hold(figure, [[-1, view, figure, row]], [0, 0], (points) => (Math.sign(points) === way ? 1 : 0));
  hold('all who answered both times', [], [n, n], () => 1);
  hold('mean', [], [Math.ceil(n * (mean - HALF)), Math.floor(n * (mean + HALF))], (points) => points);
  hold('interval', [], squares, (points) => (points - mean) ** 2);
  const isEverybody = ['n_pre', 'n_post'].every((figure) => shownAt(row, figure) === n);
  const [before, later] = scales;
  if (isEverybody && before.length > 0 && later.length > 0)
    hold(
      'mean of both distributions',
      [...sumOf(before, 1), ...sumOf(later, -1)],
      [0, 0],
      (points) => points,
    );
}

function rangeOf(scales: readonly (readonly Row[])[]): number | null {
  const points = scales.flat().map(({ level }) => Number(level));
  return points.length === 0 ? null : Math.max(...points) - Math.min(...points);
}
