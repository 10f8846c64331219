import { NO_COUNT } from '@hirogeru/store/vault';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isDominated } from './dominance.ts';
import { keptSum } from './kept-sum.ts';

const count = { ...NO_COUNT, people: 3, occasions: 4, attendances: 2, minutes: 6000 };

it('keeps a sum of people as people, however many offices wrote it down', () => {
  // Two people from three offices: below the project's five.
  expect(keptSum('attendances', count)).toEqual({ contributors: 2, spread: 2 });
  expect(keptSum('attendances', { ...count, attendances: 40 })).toEqual({ contributors: 40, spread: 9 });
});

it('keeps a sum of people of fewer than three offices, however many people it counts', () => {
  expect(keptSum('persons', { ...count, people: 2, persons: 40 })).toMatchObject({ contributors: 1 });
});

it('keeps no zero, of people, hours or places: that of all offices together would tell it', () => {
  expect(keptSum('peers', { ...count, people: 1, peers: 0 })).toEqual({ contributors: 0, spread: 1 });
  expect(keptSum('minutes', { ...count, people: 1, minutes: 0 })).toMatchObject({ contributors: 0 });
  expect(keptSum('places', count)).toMatchObject({ contributors: 0, threshold: 3 });
  expect(keptSum('places', { ...count, people: 2, places: 4 })).toMatchObject({
    contributors: 2,
    threshold: 3,
  });
});

it('keeps occasions and hours by their offices, and leaves them unknown by a tenth either way', () => {
  expect(keptSum('occasions', count)).toEqual({ contributors: 3, threshold: 3, spread: 2 });
  expect(keptSum('minutes', count)).toEqual({ contributors: 3, threshold: 3, spread: 1201 });
  expect(keptSum('minutes', count, true)).toMatchObject({ contributors: 1 });
});

it('keeps the p % rule wherever dominance does not withhold, up to a third', () => {
  // The second largest subtracts itself from the sum: what is left above the largest is its error.
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 8 }), (parts) => {
      const [first = 0, second = 0] = parts.toSorted((a, b) => b - a);
      const others = parts.reduce((sum, part) => sum + part, 0) - first - second;
      expect(isDominated(parts) || others >= first / 3 - 1e-9).toBe(true);
    }),
    { seed: 20230401 },
  );
});
