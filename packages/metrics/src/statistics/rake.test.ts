import { expect, it } from 'vitest';
import { rake } from './rake.ts';

const numbers = (...all: number[]) => new Map(all.map((number, at) => [String(at), number]));
/** A stratum a cell of a table, rows the first dimension. */
const cells = (table: readonly (readonly number[])[]) =>
  table.flatMap((row, i) => row.map((count, j) => ({ count, categories: [String(i), String(j)] })));

it('agrees with the same margins solved by Newton’s method', () => {
  const strata = cells([
    [40, 30, 20, 10],
    [35, 50, 100, 75],
    [30, 80, 70, 120],
    [20, 30, 40, 50],
  ]);
  const weights = rake(strata, [numbers(150, 300, 400, 150), numbers(200, 300, 400, 100)]);
  const solved = [
    1.29117, 1.232866, 1.415372, 0.305979, 1.142124, 1.09055, 1.251988, 0.270658, 1.512585, 1.444282,
    1.658086, 0.358449, 1.150065, 1.098132, 1.260693, 0.27254,
  ];
  expect(weights?.every((weight, at) => Math.abs(weight - (solved[at] ?? 0)) < 2e-6)).toBe(true);
});

it('is poststratification where there is one dimension', () => {
  // 30 of 40 in the sample, 50 of 100 in the population: each stands for two thirds of one.
  const strata = [30, 10].map((count, at) => ({ count, categories: [String(at)] }));
  const weights = rake(strata, [numbers(50, 50)]);
  expect(weights?.[0]).toBeCloseTo(2 / 3, 9);
  expect(weights?.[1]).toBeCloseTo(2, 9);
});

it('gives none where nobody stands for a category, or the margins contradict the empty cells', () => {
  expect(rake([{ count: 9, categories: ['0'] }], [numbers(50, 50)])).toBeNull();
  const diagonal = [
    { count: 5, categories: ['0', '0'] },
    { count: 5, categories: ['1', '1'] },
  ];
  expect(rake(diagonal, [numbers(50, 50), numbers(20, 80)])).toBeNull();
});

it('refuses a category without a number, and a number of zero', () => {
  expect(() => rake([{ count: 5, categories: ['2'] }], [numbers(50, 50)])).toThrow(RangeError);
  expect(() => rake([{ count: 5, categories: ['0'] }], [numbers(50, 0)])).toThrow(RangeError);
});
