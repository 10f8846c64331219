import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasReference, readReference } from './reference.ts';
import { wilsonInterval } from './wilson-interval.ts';

type Row = { x: number; n: number } & Record<'c90' | 'c95' | 'c99', { wilson: [number, number] }>;
const rows = (JSON.parse(readReference('proportions_rates.json')) as { binomial?: Row[] }).binomial ?? [];
const Z = { c90: 1.6448536269514722, c95: 1.959963984540054, c99: 2.5758293035489004 } as const;

it.skipIf(!hasReference)('agrees with R at 90, 95 and 99 %', () => {
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    for (const level of ['c90', 'c95', 'c99'] as const) {
      const found = wilsonInterval(row.x, row.n, Z[level]);
      row[level].wilson.forEach((wanted, side) => expect(found[side]).toBeCloseTo(wanted, 9));
    }
  }
});

it('holds the share observed and stays between 0 and 1', () => {
  const counts = fc
    .integer({ min: 1, max: 500 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(counts, ([successes, n]) => {
      const [low, high] = wilsonInterval(successes, n);
      const share = successes / n;
      expect([0, low, share, high, 1]).toEqual([0, low, share, high, 1].toSorted((a, b) => a - b));
      expect(low).toBeLessThan(high);
    }),
    { seed: 20230401 },
  );
});

it.each([
  [1, 0],
  [-1, 5],
  [6, 5],
  [1.5, 5],
])('refuses %d of %d people', (successes, n) => {
  expect(() => wilsonInterval(successes, n)).toThrow(RangeError);
});
