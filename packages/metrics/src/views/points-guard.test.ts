import { expect, it } from 'vitest';
import { welchT } from '../statistics/welch-t.ts';
import { leavesPoints } from './points-guard.ts';

/** So many answers at each of the points 1, 2, 3 … */
const answers = (...people: readonly number[]): number[] =>
  people.flatMap((each, at) => Array<number>(each).fill(at + 1));

it('sees that twelve people who all but three stand at one end leave little', () => {
  // The fifteen at 4 and 5: with so wide a difference nearly all of the first are at 5, and nearly all of the second at 4.
  expect(leavesPoints(answers(0, 0, 0, 1, 11), answers(0, 0, 0, 11, 1), 5)).toBe(false);
});

it('sees that many people around the middle leave enough', () => {
  expect(leavesPoints(answers(10, 20, 30, 20, 10), answers(8, 16, 25, 17, 9), 5)).toBe(true);
});

it('leaves a number so many values as it says, by trying all answers of twenty people at two points', () => {
  const show = (one: readonly number[], other: readonly number[]): string => {
    const test = welchT(other, one);
    return JSON.stringify(
      [test?.difference, test?.low, test?.high].map((each) => Math.round((each ?? 0) * 10) + 0),
    );
  };
  const splits = Array.from({ length: 11 }, (_, people) => answers(people, 10 - people));
  let seen = 0;
  for (const [a, one] of splits.entries())
    for (const [b, other] of splits.entries()) {
      if (welchT(other, one) === null) continue;
      const worlds = new Set<number>();
      for (const [c, first] of splits.entries())
        for (const [d, second] of splits.entries())
          if (c + d > 0 && c + d < 20 && show(first, second) === show(one, other)) worlds.add(c + d);
      if (!leavesPoints(one, other, 3)) continue;
      seen += 1;
      expect(worlds.size, `${a} and ${b} of ten`).toBeGreaterThanOrEqual(3);
    }
  expect(seen).toBeGreaterThan(5);
});
