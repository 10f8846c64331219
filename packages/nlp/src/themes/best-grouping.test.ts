import { describe, expect, it } from 'vitest';
import { bestGrouping } from './best-grouping.ts';
import { unitLength } from './sparse-vector.ts';

// Four directions in the plane, three texts at each.
const texts = [0, 90, 180, 270].flatMap((degrees) =>
  [-3, 0, 3].map((off) => {
    const angle = ((degrees + off) * Math.PI) / 180;
    return unitLength(Float64Array.of(Math.cos(angle), Math.sin(angle)));
  }),
);
const right = Int32Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3);
// Two of the groups begin in one direction, one begins over two: k-means cannot leave that.
const wrong = Int32Array.of(0, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3);

describe('the best of several beginnings', () => {
  it('is the one whose texts are nearest to their centres', () => {
    expect([...bestGrouping(texts, 2, [wrong, right]).groups]).toEqual([...right]);
  });

  it('is looked for among those with the commonest number of groups', () => {
    const more = Int32Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    expect(bestGrouping(texts, 2, [more, right, wrong]).centres).toHaveLength(4);
  });
});
