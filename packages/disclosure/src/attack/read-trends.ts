import { HALF, momentsOf } from './moments-of.ts';
import { pointsOf, sumOf } from './points-at.ts';
import type { Reading, Term } from './read-tables.ts';
import { shownAt, type Row } from './shown-rows.ts';
import { shownMean } from './shown-mean.ts';
import { readSpread } from './read-spread.ts';
import { pointsOfStayers, readStayers } from './stayers.ts';

/** Points of one item; changes of a scale may be any. */
const ITEM = 'item';

/** Items and scales round by round: who came, left and stayed, and their means. */
export function readTrends(reading: Reading): void {
  const series = Map.groupBy(reading.rows('trend_by_round'), seriesOf);
  for (const [at, rows] of series) {
    people(reading, at, rows);
    for (const row of rows) {
      ofAll(reading, row);
      ofStayers(reading, row);
    }
    const change = reading.rows('trend_changes').find((row) => seriesOf(row) === at);
    if (change) changes(reading, at, rows, change);
  }
}

const seriesOf = ({ measure, part, occasion }: Row): string =>
  [measure, part, occasion].map(String).join(' ');
const labelOf = (reading: Reading, round: unknown): unknown =>
  reading.at('rounds', { round_id: round })?.['label'];

/** Who is known again was there the time before or came, and stays or leaves; who stayed was there each time. */
function people(reading: Reading, at: string, rows: readonly Row[]): void {
  const of = (row: Row, factor: number, figure: string): Term => [factor, 'trend_by_round', figure, row];
  const known = rows.map((row) =>
    reading.unnamed(`trend_by_round ${at}: known again in ${String(row['round_id'])}`, 0, Infinity),
  );
  rows.forEach((row, place) => {
    const says = `trend_by_round ${at} ${String(row['round_id'])}`;
    const own = known[place]!;
    const before = known[place - 1];
    reading.add(`${says}: n_stayed ≤ n_all`, [of(row, 1, 'n_stayed'), of(row, -1, 'n_all')], -Infinity);
    reading.add(`${says}: who is known again`, [of(row, -1, 'n_all')], -Infinity, 0, [[own, 1]]);
    reading.add(`${says}: who stayed is known again`, [of(row, 1, 'n_stayed')], -Infinity, 0, [[own, -1]]);
    if (before === undefined) return;
    // Those of now less who came are those of before less who left.
    reading.add(`${says}: came and left`, [of(row, -1, 'came'), of(row, 1, 'left')], 0, 0, [
      [own, 1],
      [before, -1],
    ]);
    reading.add(
      `${says}: who came did not stay all the time`,
      [of(row, 1, 'came'), of(row, 1, 'n_stayed')],
      -Infinity,
      0,
      [[own, -1]],
    );
  });
}

/** The points of an item in a round, where its form was of that round alone and they are of the same people. */
const pointsIn = (reading: Reading, row: Row): Row[] =>
  row['part'] === ITEM
    ? pointsOf(
        reading,
        row['measure'],
        row['occasion'],
        shownAt(row, 'n_all'),
        labelOf(reading, row['round_id']),
      )
    : [];

function ofAll(reading: Reading, row: Row): void {
  const [n, mean] = [shownAt(row, 'n_all'), shownAt(row, 'mean_all')];
  const levels = pointsIn(reading, row);
  if (n === null || mean === null || levels.length === 0) return;
  reading.guess(
    `trend_by_round ${seriesOf(row)}: mean of all`,
    sumOf(levels, 1),
    n * (mean - HALF),
    n * (mean + HALF),
  );
}

/** Who stayed is among those of each point. */
function ofStayers(reading: Reading, row: Row): void {
  const [n, mean] = [shownAt(row, 'n_stayed'), shownAt(row, 'mean_stayed')];
  const levels = pointsIn(reading, row);
  if (n === null || mean === null || levels.length === 0) return;
  const says = `trend_by_round ${seriesOf(row)} ${String(row['round_id'])}`;
  const points = levels.map((row) => ({ points: Number(row['level']), row }));
  reading.guess(`${says}: mean of who stayed`, [], n * (mean - HALF), n * (mean + HALF), {
    others: pointsOfStayers(readStayers(reading, says, points, n)),
  });
}

function changes(reading: Reading, at: string, rows: readonly Row[], row: Row): void {
  const [first, last] = [rows[0]!, rows.at(-1)!];
  const same = (figure: string, other: string, of: Row): void =>
    reading.add(`trend_changes ${at}: ${figure}`, [
      [1, 'trend_changes', figure, row],
      [-1, 'trend_by_round', other, of],
    ]);
  same('n_first', 'n_all', first);
  same('n_last', 'n_all', last);
  same('n_stayed', 'n_stayed', first);
  everybody(reading, at, [first, last], row);
  const moments = momentsOf(
    shownMean(row, 'n_stayed', {
      beside: reading.rows('trend_changes'),
      isWhole: row['part'] === ITEM,
    }),
  );
  if (!moments || !Number.isFinite(moments.squares[1])) return;
  // Who rose, stayed and fell is shown nowhere.
  const ids = ['up', 'same', 'down'].map((figure) =>
    reading.unshown('trend_changes', figure, row, moments.n),
  );
  reading.add(
    `trend_changes ${at}: all who stayed`,
    [],
    moments.n,
    moments.n,
    ids.map((id) => [id, 1] as const),
  );
  readSpread(reading, {
    says: `trend_changes ${at}`,
    moments,
    mean: moments.mean,
    step: row['part'] === ITEM ? 1 : 0,
    ways: ids.map((id) => (factor: number) => ({ terms: [], others: [[id, factor] as const] })),
  });
}

/** All in the last round less all in the first. */
function everybody(reading: Reading, at: string, [first, last]: readonly [Row, Row], row: Row): void {
  const difference = shownAt(row, 'all_difference');
  const [before, after] = [shownAt(row, 'n_first'), shownAt(row, 'n_last')];
  const [levels, later] = [pointsIn(reading, first), pointsIn(reading, last)];
  if (difference === null || !before || !after || levels.length === 0 || later.length === 0) return;
  reading.guess(
    `trend_changes ${at}: difference of both distributions`,
    [...sumOf(levels, -1 / before), ...sumOf(later, 1 / after)],
    difference - HALF,
    difference + HALF,
  );
}
