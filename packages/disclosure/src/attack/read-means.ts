import { HALF } from './moments-of.ts';
import { pointsOf, sumOf } from './points-at.ts';
import type { Reading } from './read-tables.ts';
import { shownAt, type Row } from './shown-rows.ts';
import { readTwoMeans } from './two-means.ts';

/**
 * Means of one occasion tell the sum of all points of a scale, where everybody in them is everybody who answered: that these
 * are the same people a reader takes from their number.
 */
export function readMeans(reading: Reading): void {
  for (const row of reading.rows('change_attrition')) attrition(reading, row);
  for (const row of reading.rows('change_by_matching')) {
    if (row['people'] === 'all') all(reading, row);
    if (row['people'] === 'unmatched') unmatched(reading, row);
  }
}

/** Those who stayed and those who left are all who answered before. */
function attrition(reading: Reading, row: Row): void {
  const [stayed, left, staying = null, leaving = null] = ['n_stayed', 'n_left', 'stayed', 'left'].map(
    (figure) => shownAt(row, figure),
  );
  if (!stayed || !left) return;
  const levels = pointsOf(reading, row['item_id'], 'pre', stayed + left);
  if (levels.length === 0) return;
  const says = `change_attrition ${String(row['item_id'])}`;
  const off = (stayed + left) * HALF;
  if (staying !== null && leaving !== null) {
    const middle = stayed * staying + left * leaving;
    reading.guess(`${says}: means of all who answered before`, sumOf(levels, 1), middle - off, middle + off);
  }
  readTwoMeans(
    reading,
    says,
    [
      { n: stayed, levels, mean: staying },
      { n: left, levels, mean: leaving },
    ],
    differenceOf(row),
    true,
  );
}

/** All after less all before. */
function all(reading: Reading, row: Row): void {
  const item = row['item_id'];
  const [before = null, after = null, difference = null] = ['n_before', 'n_after', 'difference'].map(
    (figure) => shownAt(row, figure),
  );
  if (!before || !after || difference === null) return;
  const [first, later] = [
    sumOf(pointsOf(reading, item, 'pre', before), -1 / before),
    sumOf(pointsOf(reading, item, 'post', after), 1 / after),
  ];
  if (first.length === 0 || later.length === 0) return;
  reading.guess(
    `change_by_matching ${String(item)}: difference of both distributions`,
    [...first, ...later],
    difference - HALF,
    difference + HALF,
  );
}

/** Who answered once is among all who answered then. */
function unmatched(reading: Reading, row: Row): void {
  const item = row['item_id'];
  const everybody = reading.at('change_by_matching', { item_id: item, people: 'all' });
  const [before, after] = ['n_before', 'n_after'].map((figure) => shownAt(row, figure));
  if (!before || !after || !everybody) return;
  const [first, later] = [
    pointsOf(reading, item, 'pre', shownAt(everybody, 'n_before')),
    pointsOf(reading, item, 'post', shownAt(everybody, 'n_after')),
  ];
  if (first.length === 0 || later.length === 0) return;
  readTwoMeans(
    reading,
    `change_by_matching ${String(item)}: who answered once`,
    [
      { n: before, levels: first, mean: null },
      { n: after, levels: later, mean: null },
    ],
    differenceOf(row),
    false,
  );
}

const differenceOf = (row: Row) => ({
  value: shownAt(row, 'difference'),
  low: shownAt(row, 'low'),
  high: shownAt(row, 'high'),
});
