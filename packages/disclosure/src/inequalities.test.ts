import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { attack, breaches, protect, type Family } from './index.ts';

const K = { k: 5 };

it('hides more than one choice where the blanks and the total give it away', async () => {
  // Of 20 people 17 left several choices blank: the others are 3, and nobody chose the first.
  const asked: Family = {
    cells: [
      { id: 'T', value: 20 },
      { id: 'blank', value: 17, threshold: 0 },
      { id: 'stay', value: 0 },
      { id: 'leave', value: 3 },
    ],
    equations: [],
    inequalities: [
      { parts: ['T'], wholes: ['blank', 'stay', 'leave'] },
      { parts: ['leave', 'blank'], wholes: ['T'] },
      { parts: ['stay', 'blank'], wholes: ['T'] },
    ],
  };
  expect(await attack(asked, new Set(['leave']))).toEqual([{ id: 'leave', low: 3, high: 3 }]);
  const { masked } = await protect(asked, K);
  expect(masked.size).toBeGreaterThan(1);
  expect(breaches(asked, await attack(asked, masked), K)).toEqual([]);
});

it('hides more where two wholes close in on a part from both sides', async () => {
  const wishes: Family = {
    cells: [
      { id: 'wishes', value: 2 },
      { id: 'others', value: 9 },
      { id: 'all', value: 11 },
      { id: 'theme', value: 5 },
      { id: 'worries', value: 9 },
    ],
    equations: [{ total: 'all', parts: ['wishes', 'others'] }],
    inequalities: [
      { parts: ['wishes'], wholes: ['theme'] },
      { parts: ['others'], wholes: ['worries'] },
    ],
  };
  const few = await attack(wishes, new Set(['wishes', 'others']));
  expect(few.find(({ id }) => id === 'wishes')).toEqual({ id: 'wishes', low: 2, high: 5 });
  const { masked } = await protect(wishes, K);
  expect(breaches(wishes, await attack(wishes, masked), K)).toEqual([]);
});

it('takes no family whose part is above its whole, and shows no value', async () => {
  const wrong: Family = {
    cells: [
      { id: 'a', value: 7 },
      { id: 'b', value: 6 },
    ],
    equations: [],
    inequalities: [{ parts: ['a'], wholes: ['b'] }],
  };
  await expect(protect(wrong, K)).rejects.toThrow('parts above their whole: a');
});

/** Choices of several people, each of one or more of three options or of none: with the blanks and all people. */
const people = fc.array(fc.subarray(['a', 'b', 'c']), { minLength: 1, maxLength: 14 });

it('leaves five values for every masked choice, over whatever several people chose', async () => {
  await fc.assert(
    fc.asyncProperty(people, fc.integer({ min: 0, max: 12 }), async (chosen, more) => {
      const count = (option: string): number => chosen.filter((each) => each.includes(option)).length;
      const blank = chosen.filter((each) => each.length === 0).length + more;
      const family: Family = {
        cells: [
          ...['a', 'b', 'c'].map((id) => ({ id, value: count(id) })),
          { id: 'blank', value: blank, threshold: 0 },
          { id: 'T', value: chosen.length + more },
        ],
        equations: [],
        inequalities: [
          { parts: ['T'], wholes: ['a', 'b', 'c', 'blank'] },
          ...['a', 'b', 'c'].map((id) => ({ parts: [id, 'blank'], wholes: ['T'] })),
        ],
      };
      const { masked } = await protect(family, K);
      for (const { id } of family.cells.filter((cell) => masked.has(cell.id) && cell.id !== 'blank'))
        expect(valuesLeft(family, masked, id).size, id).toBeGreaterThanOrEqual(5);
    }),
    { seed: 20223, numRuns: 40 },
  );
});

const MOST = 30;

/** The values of a masked cell in any table that fits what is shown, by trying all of them up to a bound. */
function valuesLeft({ cells }: Family, masked: ReadonlySet<string>, wanted: string): Set<number> {
  const range = (id: string): number[] =>
    masked.has(id)
      ? Array.from({ length: MOST }, (_, at) => at)
      : cells.flatMap((cell) => (cell.id === id ? [cell.value] : []));
  const found = new Set<number>();
  for (const a of range('a'))
    for (const b of range('b'))
      for (const c of range('c'))
        for (const blank of range('blank'))
          for (const T of range('T'))
            if (blank + Math.max(a, b, c) <= T && T <= blank + a + b + c)
              found.add({ a, b, c, T }[wanted] ?? 0);
  return found;
}
