import { describe, expect, it } from 'vitest';
import { attackSideBySide, protectInTime, publishedOf, type Family, type Published } from '../index.ts';

const K = 3;
const NAMES = ['A', 'B', 'C', 'D'];
const row = (values: readonly number[]): Family => ({
  cells: [
    { id: 'T', value: values.reduce((sum, value) => sum + value, 0) },
    ...values.map((value, index) => ({ id: NAMES[index]!, value })),
  ],
  equations: [{ total: 'T', parts: NAMES.slice(0, values.length) }],
});
const publish = async (family: Family, earlier: readonly Published[] = []): Promise<Published> =>
  publishedOf(family, (await protectInTime(family, earlier, { k: K })).masked, K);

/** Every row of numbers that fits what one release showed. */
function rowsThatFit({ cells }: Published, most: number): number[][] {
  const shown = new Map(cells.map(({ id, value }) => [id, value]));
  const names = NAMES.filter((name) => shown.has(name));
  const all = names.reduce<number[][]>(
    (rows, name) =>
      rows.flatMap((each) =>
        Array.from({ length: most + 1 }, (_, value) => value)
          .filter((value) => shown.get(name) === null || shown.get(name) === value)
          .map((value) => [...each, value]),
      ),
    [[]],
  );
  const total = shown.get('T');
  return total === null ? all : all.filter((each) => each.reduce((sum, value) => sum + value, 0) === total);
}

describe('two releases side by side', () => {
  it.each([
    [
      [12, 8, 2, 5],
      [12, 8, 2, 5],
    ],
    [
      [12, 8, 2, 5],
      [12, 8, 4, 6],
    ],
    [
      [9, 8, 1, 6],
      [12, 8, 4, 6],
    ],
    [
      [4, 4, 4, 4],
      [5, 4, 4, 4],
    ],
    [
      [3, 0, 2, 7],
      [3, 1, 2, 7],
    ],
    [
      [6, 6, 1, 6],
      [6, 5, 1, 6],
    ],
  ])('leave three values for each mask, by trying all rows: %j, then %j', async (before, after) => {
    const first = await publish(row(before));
    const second = await publish(row(after), [first]);
    const most = 20;
    const only = before.every((value, index) => value <= after[index]!);
    const worlds = rowsThatFit(first, most).flatMap((one) =>
      rowsThatFit(second, most)
        .filter((other) => !only || one.every((value, index) => value <= other[index]!))
        .map((other) => [one, other] as const),
    );
    expect(worlds.length).toBeGreaterThan(0);
    const left = [first, second].flatMap((release, at) =>
      NAMES.flatMap((name, index) =>
        release.cells.some(({ id, value }) => id === name && value === null)
          ? [new Set(worlds.map((each) => each[at]![index])).size]
          : [],
      ),
    );
    expect(left.length).toBeGreaterThan(0);
    expect(Math.min(...left)).toBeGreaterThanOrEqual(K);
  });

  it('never show two numbers that are one or two people apart', async () => {
    const first = await publish(row([12, 8, 9, 7]));
    const second = await publish(row([13, 8, 9, 7]), [first]);
    expect(first.cells.every(({ value }) => value !== null)).toBe(true);
    const hidden = second.cells.filter(({ value }) => value === null).map(({ id }) => id);
    expect(hidden).toEqual(expect.arrayContaining(['T', 'A']));
  });

  it('keep a mask over what has not changed', async () => {
    const first = await publish(row([12, 8, 2, 5]));
    expect(await publish(row([12, 8, 2, 5]), [first])).toEqual(first);
  });
});

it('finds the one answer that came between two releases', async () => {
  const one = publishedOf(row([12, 8, 9, 7]), new Set(), K);
  const other = publishedOf(row([12, 9, 9, 7]), new Set(), K);
  expect(await attackSideBySide([one, other], () => false)).toEqual([
    { id: '2−1 B', low: 1, high: 1 },
    { id: '2−1 T', low: 1, high: 1 },
  ]);
});

it('finds a number that one release hides and the next one shows', async () => {
  const one = publishedOf(row([12, 8, 2, 5]), new Set(['C', 'D']), K);
  const other = publishedOf(row([12, 8, 2, 5]), new Set(['A', 'C']), K);
  expect(await attackSideBySide([one, other], () => true)).toContainEqual({ id: '1 D', low: 5, high: 5 });
});
