import { array, assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeOrthonormal } from './orthonormal.ts';

const column = (matrix: Float64Array, columns: number, at: number): number[] =>
  [...matrix].filter((_, i) => i % columns === at);
const product = (x: readonly number[], y: readonly number[]): number =>
  x.reduce((sum, value, i) => sum + value * y[i]!, 0);

describe('orthonormal columns', () => {
  it('are at right angles and of length one', () => {
    const value = double({ min: -9, max: 9, noNaN: true });
    assert(
      property(array(value, { minLength: 24, maxLength: 24 }), (values) => {
        const matrix = Float64Array.from(values, (each, i) => each + (i % 4 === i >> 2 ? 40 : 0));
        makeOrthonormal(matrix, 4);
        for (let i = 0; i < 4; i++)
          for (let j = 0; j < 4; j++)
            expect(product(column(matrix, 4, i), column(matrix, 4, j))).toBeCloseTo(i === j ? 1 : 0, 10);
      }),
      { seed: 3, numRuns: 50 },
    );
  });

  it('keep the direction of the first', () => {
    const matrix = Float64Array.from([3, 1, 4, 0]);
    makeOrthonormal(matrix, 2);
    expect(column(matrix, 2, 0).map((value) => Number(value.toFixed(12)))).toEqual([0.6, 0.8]);
  });

  it('are zero where the earlier ones say it all', () => {
    const matrix = Float64Array.from([1, 2, 2, 4, 3, 6]);
    makeOrthonormal(matrix, 2);
    expect(column(matrix, 2, 1)).toEqual([0, 0, 0]);
  });
});
