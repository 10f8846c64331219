import { HALF_OF_SHARE, pairsFor } from './pairs-for.ts';
import type { Reading, Term } from './read-tables.ts';
import { shownAt, type Row } from './shown-rows.ts';
import { wilson } from './statistics/wilson.ts';

/** Half of the last digit of a number of people of equal weight. */
const HALF_OF_PEOPLE = 0.05 + 1e-9;
/** Shares within half of the last digit are tried in so many steps either way. */
const STEPS = 50;

/** A weighted share is made of strata, of which the plain one is made too. */
export function readWeighted(reading: Reading): void {
  for (const row of reading.rows('weighted_shares')) {
    const { question_id, occasion } = row;
    const strata = reading
      .rows('weighted_strata')
      .filter((each) => each['question_id'] === question_id && each['occasion'] === occasion);
    const items = reading.at('item_shares', { question_id, occasion });
    const own = (factor: number, figure: string): Term => [factor, 'weighted_shares', figure, row];
    reading.add('weighted_shares: with those left out, they are all who answered', [
      own(1, 'answered'),
      own(1, 'left_out'),
      [-1, 'item_shares', 'answered', items],
    ]);
    if (strata.length === 0) continue;
    const all = (figure: string): Term[] => strata.map((each) => [1, 'weighted_strata', figure, each]);
    reading.add('weighted_shares: strata add up', [...all('answered'), own(-1, 'answered')]);
    for (const each of strata)
      reading.add(
        'weighted_strata: agreeing ≤ answered',
        [
          [1, 'weighted_strata', 'agreeing', each],
          [-1, 'weighted_strata', 'answered', each],
        ],
        -Infinity,
      );
    plain(reading, row, all('agreeing'));
    weights(reading, row, strata);
  }
}

/** The plain share, and with its interval every number of people that shows both. */
function plain(reading: Reading, row: Row, agreeing: readonly Term[]): void {
  const [value, whole, low = null, high = null] = ['share', 'answered', 'low', 'high'].map((figure) =>
    shownAt(row, figure),
  );
  if (value == null) return;
  const says = 'weighted_shares: share is agreeing in answered';
  const part = (factor: number): Term => [factor, 'weighted_shares', 'answered', row];
  reading.add(says, [...agreeing, part(-value - HALF_OF_SHARE)], -Infinity);
  reading.add(says, [...agreeing, part(-value + HALF_OF_SHARE)], 0, Infinity);
  const fitting = pairsFor(value, [low, high], { part: null, whole: whole ?? null });
  if (whole == null || fitting.length === 0) return;
  const people = fitting.map(([some]) => some);
  reading.add(`${says}, and its interval`, agreeing, Math.min(...people), Math.max(...people));
}

/** Weights are 1 on average; weighted people and their squares are the weighted share and the effective number. */
function weights(reading: Reading, row: Row, strata: readonly Row[]): void {
  const n = shownAt(row, 'answered');
  const shown = strata.map((each) => shownAt(each, 'weight'));
  if (n === null || shown.some((weight) => weight === null)) return;
  const ends = (says: string, figure: string, power: number, low: number, high: number): void => {
    const terms = (off: number): Term[] =>
      strata.map((each, at) => [(shown[at]! + off) ** power, 'weighted_strata', figure, each]);
    reading.add(says, terms(HALF_OF_SHARE), low, Infinity);
    reading.add(says, terms(-HALF_OF_SHARE), -Infinity, high);
  };
  ends('weighted_strata: weights are 1 on average', 'answered', 1, n, n);
  const effective = shownAt(row, 'effective');
  if (effective !== null)
    ends(
      'weighted_shares: effective people are made of the squares of weights',
      'answered',
      2,
      n ** 2 / (effective + HALF_OF_PEOPLE),
      n ** 2 / (effective - HALF_OF_PEOPLE),
    );
  const share = sharpened(row, effective);
  if (share) ends('weighted_shares: weighted people who agree', 'agreeing', 1, n * share[0], n * share[1]);
}

/** The weighted share, within what it and its interval leave. */
function sharpened(row: Row, effective: number | null): readonly [number, number] | null {
  const [value, low, high] = ['weighted_share', 'weighted_low', 'weighted_high'].map((figure) =>
    shownAt(row, figure),
  );
  if (value == null) return null;
  const step = HALF_OF_SHARE / STEPS;
  const all = Array.from({ length: 2 * STEPS + 1 }, (_, at) => value + (at - STEPS) * step);
  const isNear = (end: number, other: number | null | undefined): boolean =>
    other == null || Math.abs(end - other) <= HALF_OF_SHARE;
  const fitting = all.filter((share) => {
    if (effective === null || share < 0 || share > 1) return true;
    return [-1, 0, 1].some((way) => {
      const [from, to] = wilson(share, effective + way * HALF_OF_PEOPLE);
      return isNear(from, low) && isNear(to, high);
    });
  });
  const found = fitting.length === 0 ? all : fitting;
  return [Math.min(...found) - step, Math.max(...found) + step];
}
