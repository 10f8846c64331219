import { expect, it } from 'vitest';
import { scores, together } from './found-and-true.ts';

it('gives recall, precision and their harmonic mean', () => {
  expect(scores({ found: 4, there: 8, both: 2 })).toEqual({ recall: 0.25, precision: 0.5, f1: 1 / 3 });
  expect(scores({ found: 0, there: 3, both: 0 })).toEqual({ recall: 0, precision: 1, f1: 0 });
  expect(scores({ found: 0, there: 0, both: 0 })).toEqual({ recall: 1, precision: 1, f1: 1 });
});

it('adds counts before it divides, so that large kinds weigh more', () => {
  const all = together([
    { found: 1, there: 1, both: 1 },
    { found: 9, there: 9, both: 0 },
  ]);
  expect(scores(all).f1).toBeCloseTo(0.1, 12);
});
