import { expect, it } from 'vitest';
import { attack, protect, type Family } from './index.ts';

/** Four people on a scale of so many points, the last two of which are a side. */
const few = (points: number): Family => {
  const ids = Array.from({ length: points }, (_, at) => `p${at}`);
  return {
    cells: [
      { id: 'T', value: 4 },
      { id: 'upper', value: 0 },
      { id: 'rest', value: 4 },
      ...ids.map((id, at) => ({ id, value: at < 2 ? 2 : 0 })),
    ],
    equations: [
      { total: 'T', parts: ids },
      { total: 'T', parts: ['upper', 'rest'] },
      { total: 'upper', parts: ids.slice(-2) },
    ],
    answers: [
      { total: 'T', parts: ids },
      { total: 'T', parts: ['upper', 'rest'] },
    ],
  };
};

it('withholds every zero of which one stands for all, each with as many values', async () => {
  const family = few(12);
  const { masked, secondary } = await protect(family, { k: 5, seed: 'a' });
  expect(masked).toEqual(new Set(family.cells.map(({ id }) => id)));
  expect(secondary.filter((id) => id.startsWith('p')).length).toBe(10);
  const ends = await attack(family, masked);
  expect(ends.filter(({ low, high }) => high - low + 1 < 5)).toEqual([]);
});
