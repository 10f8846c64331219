import { expect, it } from 'vitest';
import {
  protectInTime,
  publishedOf,
  withheldOf,
  type Earlier,
  type Family,
  type Published,
} from '../index.ts';

const K = 5;
const POINTS = ['0', '1', '2', '3', '4', '5'];
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Answers to an item by the points of its scale, among everybody who was asked. */
const item = (values: readonly number[], asked: number): Family => ({
  cells: [
    { id: 'asked', value: asked, threshold: 0 },
    { id: 'T', value: sum(values) },
    ...values.map((value, at) => ({
      id: POINTS[at]!,
      value,
      contributors: value > 0 && value >= sum(values) - 1 ? 1 : value,
    })),
  ],
  equations: [{ total: 'T', parts: POINTS }],
  inequalities: [{ parts: ['T'], wholes: ['asked'] }],
  answers: [{ total: 'T', parts: POINTS }],
});
const release = async (family: Family, earlier: readonly Earlier[] = []): Promise<Earlier> => {
  const { masked } = await protectInTime(family, earlier, { k: K, seed: 'a' });
  return { ...publishedOf(family, masked, K), withheld: withheldOf(family, masked) };
};
const hidden = ({ cells }: Published): string[] =>
  cells.flatMap(({ id, value }) => (value === null ? [id] : []));
const WHOLE = ['T', ...POINTS];

it('withholds whole, release by release, what everybody answered alike, whichever it was', async () => {
  for (const at of [1, 4]) {
    const alike = (people: number): number[] => POINTS.map((_, point) => (point === at ? people : 0));
    const first = await release(item(alike(7), 40));
    const second = await release(item(alike(16), 60), [first]);
    expect([hidden(first), hidden(second)]).toEqual([WHOLE, WHOLE]);
  }
});

it('shows in the next release answers that differ after all', async () => {
  const first = await release(item([0, 3, 0, 0, 0, 0], 40));
  expect(hidden(first)).toEqual(WHOLE);
  const second = await release(item([0, 14, 0, 12, 0, 0], 60), [first]);
  expect(second.cells.filter(({ value }) => value === 0).map(({ id }) => id)).toEqual(['0', '2', '4', '5']);
});

it('finds a past for fewer people than there are points, where what was withheld is no longer known', async () => {
  const { cells, equations, inequalities, answers } = await release(item([0, 0, 3, 0, 0, 0], 5));
  const forgotten: Published = { cells, equations, inequalities, ...(answers ? { answers } : {}) };
  await expect(release(item([0, 0, 14, 12, 0, 9], 60), [forgotten])).resolves.toBeDefined();
  // Kept by an earlier version, which withheld none of them whole, it would fit no past.
  const untold: Published = { cells, equations, inequalities };
  await expect(release(item([0, 0, 14, 12, 0, 9], 60), [untold])).rejects.toThrow('E_UNSAFE_RELEASE');
});

it('withholds zeros that an earlier release showed, where more people have answered since', async () => {
  const first = await release(item([0, 0, 0, 0, 0, 0], 40));
  expect(hidden(first)).toEqual([]);
  expect(hidden(await release(item([0, 0, 0, 12, 0, 0], 60), [first]))).toEqual(WHOLE);
});

it('leaves what stands: an earlier release showed everybody, and the same zeros', async () => {
  const first = await release(item([0, 11, 1, 0, 0, 0], 40));
  expect(hidden(first)).toEqual(['1', '2']);
  expect(hidden(await release(item([0, 12, 0, 0, 0, 0], 40), [first]))).toEqual(['1', '2']);
});
