import { expect, it } from 'vitest';
import { rounded } from '../rounded.ts';
import { endsOfChange, tellsOfAll } from './tells-of-all.ts';

const POINTS = { low: 1, high: 5, unit: 1 };
const K = 5;
const people = (counts: Readonly<Record<number, number>>): number[] =>
  Object.entries(counts).flatMap(([point, count]) => Array<number>(count).fill(Number(point)));

/** Every way in which so many people can have answered from 1 to 5. */
function everyAnswer(left: number, from = 1): number[][] {
  if (from === 5) return [Array<number>(left).fill(5)];
  return Array.from({ length: left + 1 }, (_, count) => count).flatMap((count) =>
    everyAnswer(left - count, from + 1).map((rest) => [...Array<number>(count).fill(from), ...rest]),
  );
}
const shownMean = (values: readonly number[]): number =>
  rounded(values.reduce((sum, value) => sum + value, 0) / values.length, 1);

it('tells of a mean within rounding of an end', () => {
  expect(tellsOfAll(people({ 5: 97, 4: 3 }), POINTS, K)).toBe(true);
  expect(tellsOfAll(people({ 1: 97, 2: 3 }), POINTS, K)).toBe(true);
  expect(tellsOfAll(people({ 5: 60, 1: 40 }), POINTS, K)).toBe(false);
});

it('tells of all or all but one who are alike anywhere on the scale', () => {
  expect(tellsOfAll(people({ 3: 20 }), POINTS, K)).toBe(true);
  expect(tellsOfAll(people({ 3: 19, 5: 1 }), POINTS, K)).toBe(true);
  expect(tellsOfAll(people({ 3: 15, 5: 5 }), POINTS, K)).toBe(false);
});

it('leaves so many values for how many are not at an end, by trying every answer of ten people', () => {
  const all = everyAnswer(10);
  const away = (end: number, values: readonly number[]): number =>
    values.filter((each) => each !== end).length;
  const possible = Map.groupBy(all, shownMean);
  let shown = 0;
  for (const [, own] of possible) {
    if (own.every((values) => tellsOfAll(values, POINTS, K))) continue;
    shown += 1;
    for (const end of [1, 5])
      expect(Math.max(...own.map((values) => away(end, values)))).toBeGreaterThanOrEqual(K);
  }
  expect(shown).toBeGreaterThan(25);
});

it('counts the steps of a score, not its points', () => {
  const percent = { low: 0, high: 100, unit: 25 };
  expect(tellsOfAll([...people({ 100: 8 }), 75, 75], percent, K)).toBe(true);
  expect(tellsOfAll([...people({ 100: 5, 50: 5 })], percent, K)).toBe(false);
});

it('knows the ends of a change, and takes the outermost values where no form says', () => {
  expect(endsOfChange(POINTS)).toEqual({ low: -4, high: 4, unit: 1 });
  expect(tellsOfAll(people({ 4: 96, 3: 2, 2: 1, 1: 1 }), null, K)).toBe(false);
  expect(tellsOfAll(people({ 4: 98, 3: 2 }), null, K)).toBe(true);
});
