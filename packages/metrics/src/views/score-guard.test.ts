import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { pairedT } from '../statistics/paired-t.ts';
import { leavesRoomForScores } from './score-guard.ts';
import { shownEnds } from './shown-ends.ts';

const shownOf = (changes: readonly number[]): string => {
  const test = pairedT(changes);
  return test ? [test.difference.toFixed(1), ...shownEnds(test.low, test.high, false)].join(' ') : '';
};

/** Every number of people up, within and down that some changes with the same figures have: all of them are tried. */
function possible(changes: readonly number[], threshold: number, range: number, told: number | null) {
  const ways = (all: readonly number[], least: number) =>
    [all.filter((x) => x >= least).length, all.filter((x) => x <= -least).length].join(' ');
  const found = [new Set<number>(), new Set<number>(), new Set<number>()] as const;
  const tryAll = (rest: number, made: readonly number[]): void => {
    if (rest === 0) {
      if (shownOf(made) !== shownOf(changes)) return;
      if (told !== null && ways(made, told) !== ways(changes, told)) return;
      const up = made.filter((x) => x >= threshold).length;
      const down = made.filter((x) => x <= -threshold).length;
      [up, made.length - up - down, down].forEach((value, at) => found[at]?.add(value));
      return;
    }
    for (let x = made.at(-1) ?? -range; x <= range; x += 1) tryAll(rest - 1, [...made, x]);
  };
  tryAll(changes.length, []);
  return Math.min(...found.map(({ size }) => size));
}

it('never finds room that is not there', () => {
  const change = fc.integer({ min: -5, max: 5 });
  const inputs = fc.record({
    changes: fc.array(change, { minLength: 4, maxLength: 5 }),
    threshold: fc.integer({ min: 1, max: 4 }),
    told: fc.option(fc.integer({ min: 1, max: 4 })),
  });
  const isTrue = fc.property(inputs, ({ changes, threshold, told }) => {
    const known = { unit: 1, range: 5, told: told === null ? [] : [told] };
    const least = possible(changes, threshold, 5, told);
    return [2, 3].every(
      (fewest) => !leavesRoomForScores(changes, threshold, known, fewest) || least >= fewest,
    );
  });
  expect(() => fc.assert(isTrue, { seed: 20230401, numRuns: 60 })).not.toThrow();
});

// Points from 0 to 100 in steps of 4, of 24 people: three fell by 10 or more.
const WELL_BEING = [-20, -16, -12, -8, -8, -4, -4, 0, 0, 0, 4, 4, 4, 8, 8, 8, 12, 12, 16, 16, 20, 24, 28, 32];

it('finds room where a score has many values', () => {
  expect(leavesRoomForScores(WELL_BEING, 10, { unit: 4, range: 100, told: [] }, 5)).toBe(true);
});

it('finds less where another number is shown, and none where nobody can have moved otherwise', () => {
  const known = { unit: 4, range: 100, told: [12] };
  expect(leavesRoomForScores(WELL_BEING, 10, known, 2)).toBe(false);
  expect(leavesRoomForScores([4, ...Array.from({ length: 11 }, () => 0)], 4, { ...known, told: [] }, 3)).toBe(
    false,
  );
});
