import { describe, expect, it } from 'vitest';
import { leanOnNeighbours } from './lean-on-neighbours.ts';
import { unitLength } from './sparse-vector.ts';

const [own, other] = [unitLength(Float64Array.from([1, 0])), unitLength(Float64Array.from([0, 1]))];
const near = [{ at: 0, similarity: 0.4 }];

describe('leaning on neighbours', () => {
  it('takes a short text half the way', () => {
    const [x, y] = leanOnNeighbours(own, 3, near, [other]).values;
    expect(x).toBeCloseTo(Math.SQRT1_2, 12);
    expect(y).toBeCloseTo(Math.SQRT1_2, 12);
  });

  it('hardly moves a long one', () => {
    const [x, y] = leanOnNeighbours(own, 80, near, [other]).values;
    expect(y! / x!).toBeCloseTo(0.1, 12);
  });

  it('leaves a text without neighbours where it is', () => {
    expect(leanOnNeighbours(own, 3, [], [other])).toBe(own);
  });

  it('gives no place to a text that says nothing', () => {
    expect(leanOnNeighbours(unitLength(new Float64Array(2)), 0, near, [other]).values).toHaveLength(0);
  });
});
