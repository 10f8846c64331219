import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sensitivityBounds } from './sensitivity-bounds.ts';

it('takes everybody who left to have moved by the whole scale', () => {
  // 20 people rose by 0.5 on average (10 points together); 5 who left may have lost or won 4 points each (20 together).
  expect(sensitivityBounds(0.5, { stayed: 20, left: 5, range: 4 })).toEqual([-0.4, 1.2]);
});

it('leaves the difference as it is where nobody left', () => {
  expect(sensitivityBounds(0.5, { stayed: 20, left: 0, range: 4 })).toEqual([0.5, 0.5]);
});

it('holds whatever those who left would have answered', () => {
  const score = fc.integer({ min: 1, max: 5 });
  const pair = fc.tuple(score, score);
  fc.assert(
    fc.property(
      fc.array(pair, { minLength: 1, maxLength: 20 }),
      fc.array(pair, { maxLength: 9 }),
      (stayed, left) => {
        const sum = (pairs: readonly (readonly [number, number])[]) =>
          pairs.reduce((total, [before, after]) => total + after - before, 0);
        const [low, high] = sensitivityBounds(sum(stayed) / stayed.length, {
          stayed: stayed.length,
          left: left.length,
          range: 4,
        });
        const truth = (sum(stayed) + sum(left)) / (stayed.length + left.length);
        expect(low).toBeLessThanOrEqual(truth + 1e-12);
        expect(high).toBeGreaterThanOrEqual(truth - 1e-12);
      },
    ),
    { seed: 20230401, numRuns: 1000 },
  );
});

it('refuses a group of which nobody stayed', () => {
  expect(() => sensitivityBounds(0, { stayed: 0, left: 3, range: 4 })).toThrow(RangeError);
});
