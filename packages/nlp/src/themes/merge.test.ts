import { describe, expect, it } from 'vitest';
import { mergeGroups } from './merge.ts';
import { unitLength } from './sparse-vector.ts';

/** Two texts a group: the first two groups lie beside each other, the third one far from both and nearer to the second. */
const vectors = [
  [1, 0, 0],
  [1, 0.02, 0],
  [1, 0.1, 0],
  [1, 0.12, 0],
  [0.3, 1, 0],
  [0.3, 1.1, 0],
].map((dense) => unitLength(Float64Array.from(dense)));
const groups = Int32Array.of(0, 0, 1, 1, 2, 2);
const TWO = { fewest: 0, most: 2, alike: Infinity, same: Infinity };

describe('groups that are too many', () => {
  it('are joined where least is lost', () => {
    expect([...mergeGroups(vectors, groups, 3, TWO)]).toEqual([0, 0, 0, 0, 1, 1]);
  });

  it('are not joined where both are settled', () => {
    expect([...mergeGroups(vectors, groups, 3, TWO, new Set([0, 1]))]).toEqual([0, 0, 1, 1, 1, 1]);
  });

  it('stay too many where all are settled', () => {
    expect([...mergeGroups(vectors, groups, 3, TWO, new Set([0, 1, 2]))]).toEqual([...groups]);
  });
});
