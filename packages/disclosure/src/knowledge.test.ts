import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { attack, breaches, protect, withZerosShown, type Family } from './index.ts';

const row = (...parts: number[]): Family => ({
  cells: [
    ...parts.map((value, at) => ({ id: `p${at}`, value })),
    { id: 'sum', value: parts.reduce((sum, part) => sum + part, 0) },
  ],
  equations: [{ total: 'sum', parts: parts.map((_, at) => `p${at}`) }],
});

it('takes a masked cell for one or more where zeros are shown', async () => {
  const hidden = new Set(['p0', 'p1']);
  expect(await attack(row(4, 2, 9), hidden)).toEqual([
    { id: 'p0', low: 0, high: 6 },
    { id: 'p1', low: 0, high: 6 },
  ]);
  expect(await attack(withZerosShown(row(4, 2, 9)), hidden)).toEqual([
    { id: 'p0', low: 1, high: 5 },
    { id: 'p1', low: 1, high: 5 },
  ]);
});

it('shows every zero and leaves five values from one upwards', async () => {
  const counts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(counts, fc.string(), async (parts, seed) => {
      const family = row(...parts);
      const { masked } = await protect(family, { k: 5, seed });
      const zeros = family.cells.filter(({ value }) => value === 0).map(({ id }) => id);
      expect(zeros.filter((id) => masked.has(id))).toEqual([]);
      // Without the sum everything goes up; with it each masked part goes from 1 to what leaves 1 to the others.
      const hidden = parts.filter((_, at) => masked.has(`p${at}`));
      const most = hidden.reduce((sum, part) => sum + part, 0) - (hidden.length - 1);
      expect(masked.has('sum') || hidden.length === 0 || most >= 5).toBe(true);
    }),
    { seed: 20225, numRuns: 60 },
  );
});

it('masks what it may rather than what the planner needs shown, and what was masked before', async () => {
  const family = row(30, 30, 3, 30);
  const { secondary: kept } = await protect(family, { k: 5, keep: new Set(['p0', 'p1']) });
  expect(kept).toEqual(['p3']);
  const { secondary: again } = await protect(family, { k: 5, earlier: new Set(['p1']) });
  expect(again).toEqual(['p1']);
  expect(breaches(family, await attack(family, new Set(['p1', 'p2'])), { k: 5 })).toEqual([]);
});
