import { describe, expect, it } from 'vitest';
import { besideTheFew } from './beside-the-few.ts';
import { protectInTime, publishedOf, type Family } from '../index.ts';

const K = 5;
const POINTS = ['1', '2', '3', '4', '5'];
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
/** Answers to an item, and people of each round; of what they said it is told which of two themes they touch. */
const answers = (values: readonly number[], themes: readonly [number, number]): Family => ({
  cells: [
    { id: 'T', value: sum(values) },
    ...values.map((value, at) => ({ id: POINTS[at]!, value })),
    { id: 'round 1', value: 30 },
    { id: 'round 2', value: sum(values) - 30 },
    ...themes.map((value, at) => ({ id: `theme ${at}`, value })),
    { id: 'worry of theme 0', value: 6 },
  ],
  equations: [
    { total: 'T', parts: POINTS },
    { total: 'T', parts: ['round 1', 'round 2'] },
  ],
  inequalities: [
    { parts: ['theme 0'], wholes: ['T'] },
    { parts: ['theme 1'], wholes: ['T'] },
    { parts: ['worry of theme 0'], wholes: ['theme 0'] },
  ],
});
const tells = (part: string): boolean => !part.startsWith('round');

/** What is withheld, and what is not shown beside it, after a release that showed everything. */
async function notShown(before: Family, now: Family): Promise<string[]> {
  const { masked, beside } = await protectInTime(now, [publishedOf(before, new Set(), K)], { k: K, tells });
  return [...new Set([...masked, ...beside])].toSorted();
}

const BEFORE = answers([8, 9, 0, 9, 19], [20, 12]);
const SAID = [...POINTS, 'theme 0', 'theme 1', 'worry of theme 0'];

describe('what the few said who came since a release', () => {
  it.each([0, 1, 2, 3, 4])('cannot be seen from what is withheld: point %i', async (point) => {
    const now = answers(
      [8, 9, 0, 9, 19].map((value, at) => value + Number(at === point)),
      [20 + Number(point < 2), 12],
    );
    // In whatever way they answered, the same is not shown.
    expect(await notShown(BEFORE, now)).toEqual([...SAID, 'T', 'round 2'].toSorted());
  });

  it('cannot be seen of those who took back what they said', async () => {
    expect(await notShown(BEFORE, answers([8, 9, 0, 9, 17], [19, 12]))).toEqual(expect.arrayContaining(SAID));
  });

  it('cannot be seen where many came who all said the same', async () => {
    expect(await notShown(BEFORE, answers([8, 9, 0, 9, 27], [20, 12]))).toEqual(POINTS);
  });
});

it('shows what many said who differ, and all where nothing changed', async () => {
  expect(await notShown(BEFORE, answers([13, 16, 0, 9, 19], [20, 12]))).toEqual([]);
  expect(await notShown(BEFORE, BEFORE)).toEqual([]);
});

it('asks nothing beside a release that showed nothing of it', () => {
  const now = answers([8, 9, 0, 9, 20], [20, 12]);
  const values = new Map(BEFORE.cells.map(({ id, value }) => [id, value]));
  const past = { shown: [new Map<string, number>()], values: [values] };
  expect([...besideTheFew(now, past, { k: K, tells })]).toEqual([]);
});

it('shows a zero that follows from another one: of what nobody said at all, nobody said it in a round', () => {
  const rounds = (all: readonly number[], one: readonly number[]): Family => ({
    cells: [
      { id: 'T', value: sum(all) },
      ...all.map((value, at) => ({ id: `R${at}`, value })),
      { id: 'one', value: sum(one) },
      ...one.map((value, at) => ({ id: `one R${at}`, value })),
      { id: 'none', value: 0 },
      ...one.map((_, at) => ({ id: `none R${at}`, value: 0 })),
    ],
    equations: [
      { total: 'T', parts: all.map((_, at) => `R${at}`) },
      { total: 'one', parts: one.map((_, at) => `one R${at}`) },
      { total: 'none', parts: one.map((_, at) => `none R${at}`) },
    ],
    inequalities: all.flatMap((_, at) =>
      ['one', 'none'].map((name) => ({ parts: [`${name} R${at}`], wholes: [`R${at}`] })),
    ),
  });
  const before = rounds([20, 30, 40], [0, 12, 8]);
  const now = rounds([18, 26, 40], [0, 9, 8]);
  const past = {
    shown: [new Map(before.cells.map(({ id, value }) => [id, value]))],
    values: [new Map(before.cells.map(({ id, value }) => [id, value]))],
  };
  const said = (part: string): boolean => part.includes(' ');
  expect([...besideTheFew(now, past, { k: K, tells: said })].toSorted()).toEqual([
    'one R0',
    'one R1',
    'one R2',
  ]);
});
