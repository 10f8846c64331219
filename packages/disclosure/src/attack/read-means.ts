import { HALF } from './moments-of.ts';
import { pointsAt, sumOf } from './points-at.ts';
import { shownAt, type Reading, type Row } from './read-tables.ts';

/**
 * Means of one occasion tell the sum of all points of a scale, where everybody in them is everybody who answered: that these
 * are the same people a reader takes from their number.
 */
export function readMeans(reading: Reading): void {
  for (const row of reading.rows('change_attrition')) attrition(reading, row);
  for (const row of reading.rows('change_by_matching').filter(({ people }) => people === 'all'))
    matching(reading, row);
}

/** Those who stayed and those who left are all who answered before. */
function attrition(reading: Reading, row: Row): void {
  const item = String(row['item_id']);
  const [stayed, left, staying, leaving] = ['n_stayed', 'n_left', 'stayed', 'left'].map((figure) =>
    shownAt(row, figure),
  );
  if (stayed == null || left == null || staying == null || leaving == null) return;
  const points = everybody(reading, item, 'pre', stayed + left);
  const middle = stayed * staying + left * leaving;
  const off = (stayed + left) * HALF;
  reading.guess(
    `change_attrition ${item}: means of all who answered before`,
    points,
    middle - off,
    middle + off,
  );
}

/** All after less all before. */
function matching(reading: Reading, row: Row): void {
  const item = String(row['item_id']);
  const [before, after, difference] = ['n_before', 'n_after', 'difference'].map((figure) =>
    shownAt(row, figure),
  );
  if (!before || !after || difference == null) return;
  const [first, later] = [
    everybody(reading, item, 'pre', before, -1 / before),
    everybody(reading, item, 'post', after, 1 / after),
  ];
  if (first.length === 0 || later.length === 0) return;
  reading.guess(
    `change_by_matching ${item}: difference of both distributions`,
    [...first, ...later],
    difference - HALF,
    difference + HALF,
  );
}

/** The points of a scale on one occasion, where so many people answered; else none. */
function everybody(reading: Reading, item: string, occasion: string, people: number, factor = 1) {
  const answered = reading
    .rows('item_shares')
    .filter((row) => row['item_id'] === item && row['occasion'] === occasion)
    .map((row) => shownAt(row, 'answered'));
  return answered[0] === people ? sumOf(pointsAt(reading, item, occasion), factor) : [];
}
