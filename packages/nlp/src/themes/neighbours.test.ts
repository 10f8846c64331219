import { array, assert, integer, property, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neighbourIndex } from './neighbours.ts';
import { unitVector, type SparseVector } from './sparse-vector.ts';

const WORDS = 8;
const dense = ({ positions, values }: SparseVector): number[] => {
  const found = Array.from({ length: WORDS }, () => 0);
  positions.forEach((position, i) => (found[position] = values[i]!));
  return found;
};

describe('nearest texts', () => {
  it('are those of comparing every text with every other', () => {
    const text = uniqueArray(integer({ min: 0, max: WORDS - 1 }), { maxLength: 5 });
    assert(
      property(array(text, { minLength: 2, maxLength: 12 }), (texts) => {
        const vectors = texts.map((words) => unitVector(new Map(words.map((word) => [word, word + 1]))));
        const index = neighbourIndex(vectors, WORDS);
        vectors.forEach((vector, self) => {
          const all = vectors
            .map((other, at) => ({
              at,
              similarity: dense(vector).reduce((sum, value, i) => sum + value * dense(other)[i]!, 0),
            }))
            .filter(({ at, similarity }) => at !== self && similarity > 0)
            .map((near) => near.similarity)
            .toSorted((x, y) => y - x);
          const found = index.nearest(vector, 3, self).map(({ similarity }) => similarity);
          expect(found).toHaveLength(Math.min(3, all.length));
          found.forEach((similarity, i) => expect(similarity).toBeCloseTo(all[i]!, 12));
        });
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  it('come in the order of the texts when they are equally near', () => {
    const same = unitVector(new Map([[0, 1]]));
    const near = neighbourIndex([same, same, same, same], 1).nearest(same, 2, 1);
    expect(near.map(({ at }) => at)).toEqual([0, 2]);
  });
});
