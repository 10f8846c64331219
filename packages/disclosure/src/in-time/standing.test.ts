import { expect, it } from 'vitest';
import { protectInTime, publishedOf, type Family, type Published } from '../index.ts';

const K = 5;
/** Everybody: nobody has to have more. */
const MOST = 24;
const LEVELS = ['2', '3', '4', '5'];
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Answers to an item by the points of its scale, with everybody and with those who agree. */
const answers = (values: readonly number[]): Family => ({
  cells: [
    { id: 'T', value: sum(values) },
    { id: 'upper', value: sum(values.slice(2)) },
    ...values.map((value, at) => ({ id: LEVELS[at]!, value })),
  ],
  equations: [
    { total: 'T', parts: LEVELS },
    { total: 'upper', parts: ['4', '5'] },
  ],
});

const hidden = ({ cells }: Published): string[] =>
  cells.flatMap(({ id, value }) => (value === null ? [id] : []));

/** Values that a point may have, by what all releases show of answers that nobody added to. Zeros are shown. */
function valuesLeft(releases: readonly Published[], place: number): number {
  const shown = new Map(
    releases.flatMap(({ cells }) =>
      cells.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const])),
    ),
  );
  const possible = LEVELS.map((level) => {
    const value = shown.get(level);
    return value === undefined ? Array.from({ length: MOST }, (_, at) => at + 1) : [value];
  });
  const all = possible.reduce<number[][]>(
    (rows, own) =>
      rows.flatMap((row) => own.filter((value) => sum(row) + value <= MOST).map((value) => [...row, value])),
    [[]],
  );
  const fits = (id: string, value: number): boolean => (shown.get(id) ?? value) === value;
  const left = all.filter((row) => fits('T', sum(row)) && fits('upper', sum(row.slice(2))));
  return new Set(left.map((row) => row[place])).size;
}

it('leaves enough values to a reader who takes it that nothing came between two releases', async () => {
  const family = answers([3, 6, 11, 4]);
  const first = publishedOf(family, new Set(LEVELS), K);
  const few: string[] = [];
  for (const seed of ['a', 'b', 'c', 'd']) {
    // Another key, or another number that the plan needs: another mask would serve as well.
    const { masked } = await protectInTime(family, [first], { k: K, seed, keep: new Set(['4']) });
    const second = publishedOf(family, masked, K);
    for (const [place, level] of LEVELS.entries())
      if (hidden(second).includes(level) && valuesLeft([first, second], place) < K)
        few.push(`${seed}: ${level}`);
  }
  expect(few).toEqual([]);
});

it('hides what was shown only where it has to be hidden now', async () => {
  const family = answers([3, 6, 11, 4]);
  const first = publishedOf(family, new Set(LEVELS), K);
  const { masked } = await protectInTime(family, [first], { k: K, keep: new Set(LEVELS) });
  expect([...masked].filter((id) => !LEVELS.includes(id))).toEqual([]);
});
