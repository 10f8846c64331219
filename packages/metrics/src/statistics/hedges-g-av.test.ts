import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { hedgesGAv } from './hedges-g-av.ts';

const score = fc.integer({ min: 1, max: 5 });
const people = fc.array(fc.record({ before: score, after: score }), { minLength: 10, maxLength: 40 });

it('lies within its interval and turns its sign with the direction', () => {
  fc.assert(
    fc.property(people, (pairs) => {
      const effect = hedgesGAv(pairs);
      fc.pre(effect !== null && effect.low !== null && effect.high !== null);
      expect(effect.low).toBeLessThanOrEqual(effect.g);
      expect(effect.g).toBeLessThanOrEqual(effect.high);
      const back = hedgesGAv(pairs.map(({ before, after }) => ({ before: after, after: before })));
      expect(back?.g).toBeCloseTo(-effect.g, 12);
      expect(back?.low).toBeCloseTo(-effect.high, 8);
    }),
    { seed: 20230401, numRuns: 25 },
  );
});

it('says nothing where neither time has any spread', () => {
  expect(
    hedgesGAv([
      { before: 3, after: 4 },
      { before: 3, after: 4 },
    ]),
  ).toBeNull();
});

it('gives no interval where everybody moved alike', () => {
  const effect = hedgesGAv([1, 2, 3].map((before) => ({ before, after: before + 1 })));
  expect(effect).toMatchObject({ low: null, high: null });
});
