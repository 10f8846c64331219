import type { Neighbour, NeighbourIndex } from './neighbours.ts';
import type { SparseVector } from './sparse-vector.ts';

/** How much of the likeness of two texts is what they mean; the rest is the words they share. */
const MEANING = 0.5;

/** Texts that can be asked which of them are near by their words and by what they mean. */
export interface MeantIndex {
  /**
   * The `count` nearest of the indexed texts, nearest first; ties in the order of the texts. A text that is not indexed itself
   * is compared with those that share its words only, so that very many texts do not cost as much as all their pairs.
   * @param self  place of the text among the indexed ones, or -1
   */
  nearest(vector: SparseVector, meaning: Float64Array, count: number, self: number): Neighbour[];
}

/**
 * @param words     index of the texts by their words
 * @param meanings  direction of each text, of unit length or zero
 */
export function meantIndex(words: NeighbourIndex, meanings: readonly Float64Array[]): MeantIndex {
  const places = meanings.map((_, at) => at);
  return {
    nearest(vector, meaning, count, self) {
      const near = words.nearest(vector, 2 * count, self);
      const shared = new Map(near.map(({ at, similarity }) => [at, similarity]));
      const others = self < 0 ? [...shared.keys()] : places;
      return others
        .filter((at) => at !== self)
        .map((at) => {
          const meant = Math.max(0, product(meaning, meanings[at]!));
          return { at, similarity: MEANING * meant + (1 - MEANING) * (shared.get(at) ?? 0) };
        })
        .filter(({ similarity }) => similarity > 0)
        .sort((x, y) => y.similarity - x.similarity || x.at - y.at)
        .slice(0, count);
    },
  };
}

/** The same direction with length 1, in double precision; zero stays zero. */
export function meaningOf(vector: Float32Array): Float64Array {
  const exact = Float64Array.from(vector);
  const length = Math.sqrt(product(exact, exact));
  return length > 0 ? exact.map((value) => value / length) : exact;
}

function product(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return sum;
}
