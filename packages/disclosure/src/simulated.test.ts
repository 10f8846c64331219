import { expect, it } from 'vitest';
import { attack, protect, withZerosShown, type Family } from './index.ts';

const K = 5;
const GUESSES = 60;

/**
 * A reader with the source but not the project's key: takes every table that fits what is shown, runs the programme on it
 * with keys of his own, and keeps those that come out with the same mask. The values that a masked cell has in them.
 */
async function simulate(parts: readonly number[], cell: number): Promise<Set<number>> {
  const truth = table(parts);
  const { masked } = await protect(truth, { k: K, seed: 'the key of the project' });
  const mask = [...masked].join();
  const wanted = truth.cells[cell]!.id;
  const found = new Set<number>();
  if (!masked.has(wanted)) return found;
  const known = await attack(withZerosShown(truth), masked);
  const { low, high } = known.find(({ id }) => id === wanted)!;
  for (const value of nearest(truth.cells[cell]!.value, low, high)) {
    if (found.size === K) break;
    const fitting = tablesWith(parts, masked, cell, value);
    for (let guess = 0; guess < GUESSES && !found.has(value); guess += 1) {
      const tried = fitting[guess % fitting.length];
      if (tried === undefined) break;
      const { masked: other } = await protect(table(tried), { k: K, seed: `guess ${guess}` });
      if ([...other].join() === mask) found.add(value);
    }
  }
  return found;
}

function nearest(truth: number, low: number, high: number): number[] {
  const from = Math.max(low, truth - 2 * K);
  return Array.from({ length: 4 * K + 1 }, (_, step) => from + step)
    .filter((value) => value <= high)
    .toSorted((a, b) => Math.abs(a - truth) - Math.abs(b - truth));
}

const nameOf = (at: number): string => 'abcdef'[at]!;

function table(parts: readonly number[]): Family {
  const total = parts.reduce((sum, part) => sum + part, 0);
  return {
    cells: [...parts.map((value, at) => ({ id: nameOf(at), value })), { id: 'total', value: total }],
    equations: [{ total: 'total', parts: parts.map((_, at) => nameOf(at)) }],
  };
}

/** The tables nearest to the true one that fit what is shown and have this value in this cell. */
function tablesWith(
  parts: readonly number[],
  masked: ReadonlySet<string>,
  cell: number,
  value: number,
): number[][] {
  const free = parts.flatMap((_, at) => (at !== cell && masked.has(nameOf(at)) ? [at] : []));
  const total = masked.has('total') ? null : parts.reduce((sum, part) => sum + part, 0);
  let tables = [parts.with(cell, value)];
  for (const at of free)
    tables = tables.flatMap((each) =>
      Array.from({ length: parts[at]! + 2 * K }, (_, step) => each.with(at, step + 1)),
    );
  const distance = (each: readonly number[]): number =>
    each.reduce((sum, part, at) => sum + Math.abs(part - parts[at]!), 0);
  return tables
    .filter((each) => total === null || each.reduce((sum, part) => sum + part, 0) === total)
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, 5);
}

it.each([
  [[12, 8, 3]],
  [[60, 4, 4, 30]],
  [[20, 1, 1, 2]],
  [[12, 2, 3]],
  [[40, 30, 3, 20]],
  [[12, 1, 3]],
  [[20, 4, 0, 9]],
  [[7, 2, 1, 4]],
  [[2, 1, 0, 11]],
  [[3]],
])('leaves five values in %j to a reader who runs the programme with guessed keys', async (parts) => {
  const left: number[] = [];
  for (const [cell] of parts.entries()) left.push((await simulate(parts, cell)).size);
  expect(left.filter((values) => values > 0).length).toBeGreaterThan(0);
  expect(left.filter((values) => values > 0 && values < K)).toEqual([]);
});

it('tells less than five values without a key', async () => {
  const without = await protect(table([60, 4, 4, 30]), { k: K });
  const again = await Promise.all(
    [1, 2, 3, 5, 6, 7].map(async (b) => (await protect(table([60, b, 8 - b, 30]), { k: K })).masked),
  );
  expect(again.filter((masked) => [...masked].join() === [...without.masked].join()).length).toBeLessThan(4);
});

it('masks the same with the same key', async () => {
  const family = table([12, 8, 3, 5, 6, 2]);
  const masks = await Promise.all(
    ['one', 'one', 'two', 'three', 'four'].map(async (seed) =>
      [...(await protect(family, { k: K, seed })).masked].join(),
    ),
  );
  expect(masks[1]).toBe(masks[0]);
  expect(new Set(masks).size).toBeGreaterThan(1);
});
