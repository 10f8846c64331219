import { describe, expect, it } from 'vitest';
import { meaningOf, meantIndex } from './meant-neighbours.ts';
import { neighbourIndex } from './neighbours.ts';
import { unitVector } from './sparse-vector.ts';

const WORDS = [[0, 1], [0, 2], [3], [4]].map((terms) => unitVector(new Map(terms.map((term) => [term, 1]))));
const MEANINGS = [
  [1, 0],
  [0, 1],
  [2, 0],
  [0, 0],
].map((direction) => meaningOf(Float32Array.from(direction)));
const index = meantIndex(neighbourIndex(WORDS, 5), MEANINGS);
const near = (at: number, self: number) =>
  index.nearest(WORDS[at]!, MEANINGS[at]!, 3, self).map(({ at: other, similarity }) => [other, similarity]);

describe('neighbours by words and meaning', () => {
  it('are texts that mean the same without a word in common, and texts that share words', () => {
    // Half of a cosine of 1 by meaning; half of a cosine of 1/2 by words.
    const [[meant, first] = [], [shared, second] = []] = near(0, 0);
    expect([meant, shared]).toEqual([2, 1]);
    expect(first).toBeCloseTo(0.5, 12);
    expect(second).toBeCloseTo(0.25, 12);
  });

  it('are never the text itself, nor one that is like it in nothing', () => {
    expect(near(0, 0).map(([at]) => at)).not.toContain(0);
    expect(near(0, 0).map(([at]) => at)).not.toContain(3);
    expect(near(3, 3)).toEqual([]);
  });

  it('share a word where the text is not indexed', () => {
    expect(near(0, -1).map(([at]) => at)).toEqual([0, 1]);
  });
});
