import { expect, it } from 'vitest';
import { attack, protect, type Family } from '../index.ts';

const four = (known: { least?: number; most?: number }): Family => ({
  cells: [
    { id: 'T', value: 30 },
    { id: 'A', value: 10, ...known },
    { id: 'B', value: 4 },
    { id: 'C', value: 16 },
  ],
  equations: [{ total: 'T', parts: ['A', 'B', 'C'] }],
});

it('lets no cell go below or above what is known of it already', async () => {
  const hidden = new Set(['A', 'B']);
  expect(await attack(four({ least: 8 }), hidden)).toEqual([
    { id: 'A', low: 8, high: 14 },
    { id: 'B', low: 0, high: 6 },
  ]);
  expect(await attack(four({ most: 11 }), hidden)).toEqual([
    { id: 'A', low: 0, high: 11 },
    { id: 'B', low: 3, high: 14 },
  ]);
});

it('masks another cell when the cheaper one is known too well to hide anything', async () => {
  // Without what is known, A is as good as C; with it, A can only move between 10 and 11.
  const { masked } = await protect(four({ least: 10, most: 11 }), { k: 5 });
  expect([...masked]).toContain('C');
});

it('keeps room for a cell that is withheld whatever comes', async () => {
  const family: Family = {
    cells: [
      { id: 'T', value: 40 },
      { id: 'A', value: 20 },
      { id: 'B', value: 20 },
    ],
    equations: [{ total: 'T', parts: ['A', 'B'] }],
  };
  expect([...(await protect(family, { k: 5 })).masked]).toEqual([]);
  const { masked, primary } = await protect(family, { k: 5, withheld: new Set(['A']) });
  expect(primary).toEqual([]);
  expect([...masked]).toEqual(['A', 'B']);
});

it('refuses a family that is not as it is known to be', async () => {
  await expect(attack(four({ least: 11 }), new Set(['A']))).rejects.toThrow('not as it is known already: A');
});
