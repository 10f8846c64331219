import { describe, expect, it } from 'vitest';
import { protect, type Family } from './index.ts';

const K = 5;
const POINTS = ['1', '2', '3', '4', '5'];
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Answers to an item by the points of its scale, with those who left it blank; what all answered counts as one person's. */
const item = (values: readonly number[], blank = 0): Family => ({
  cells: [
    { id: 'put', value: sum(values) + blank },
    { id: 'T', value: sum(values) },
    { id: 'blank', value: blank, threshold: 0 },
    ...values.map((value, at) => ({
      id: POINTS[at]!,
      value,
      contributors: value > 0 && value >= sum(values) - 1 ? 1 : value,
    })),
  ],
  equations: [
    { total: 'T', parts: POINTS },
    { total: 'put', parts: ['T', 'blank'] },
  ],
  answers: [{ total: 'T', parts: POINTS }],
});
const shownOf = async (family: Family, seed = 'a'): Promise<string[]> => {
  const { masked } = await protect(family, { k: K, seed });
  return family.cells.flatMap(({ id }) => (masked.has(id) ? [] : [id]));
};

describe('answers to a question are withheld whole', () => {
  it.each([
    ['of the only person', [1, 0, 0, 0, 0], 0],
    ['of a few who all answered alike', [3, 0, 0, 0, 0], 0],
    ['of many who all answered alike', [0, 0, 0, 0, 12], 0],
    ['of many who all answered alike, and some who left it blank', [0, 0, 12, 0, 0], 3],
    ['of a few who did not', [1, 2, 0, 0, 0], 0],
  ])('%s', async (_, values, blank) => {
    for (const seed of ['a', 'b', 'c']) {
      const shown = await shownOf(item(values, blank), seed);
      expect(shown.filter((id) => id === 'T' || POINTS.includes(id))).toEqual([]);
    }
  });
});

it('shows the zeros of answers that differ', async () => {
  expect(await shownOf(item([0, 0, 7, 0, 8]))).toEqual(['put', 'T', 'blank', ...POINTS]);
  expect(await shownOf(item([0, 0, 2, 0, 20]))).toEqual(expect.arrayContaining(['1', '2', '4']));
});

it('withholds the same whichever point it is that everybody chose', async () => {
  for (const people of [1, 4, 5, 12, 40])
    for (const blank of [0, 2]) {
      const all = await Promise.all(
        POINTS.map((_, at) =>
          shownOf(
            item(
              POINTS.map((__, other) => (other === at ? people : 0)),
              blank,
            ),
          ),
        ),
      );
      expect(new Set(all.map((shown) => shown.join())).size).toBe(1);
    }
});
