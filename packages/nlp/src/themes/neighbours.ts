import type { SparseVector } from './sparse-vector.ts';

/** Another text and how near it is: cosine, above 0 and at most 1. */
export interface Neighbour {
  readonly at: number;
  readonly similarity: number;
}

/** Texts that can be asked which of them are near. */
export interface NeighbourIndex {
  /**
   * The `count` nearest of the indexed texts, nearest first; ties in the order of the texts. Only texts that share a
   * term are compared.
   * @param self  place of the vector itself among the indexed texts, or -1 when it is not there
   */
  nearest(vector: SparseVector, count: number, self: number): Neighbour[];
}

/** Terms in more texts than this bring no candidates of their own, so that the cost stays near-linear. */
const LONGEST_POSTING = 2000;

/** An inverted index over the terms of some texts; values of the vectors ≥ 0. */
export function neighbourIndex(vectors: readonly SparseVector[], width: number): NeighbourIndex {
  const { from, texts, values } = invert(vectors, width);
  const sums = new Float64Array(vectors.length);
  const touched = new Int32Array(vectors.length);
  return {
    nearest(vector, count, self) {
      let found = 0;
      for (let i = 0; i < vector.positions.length; i++) {
        const term = vector.positions[i]!;
        const value = vector.values[i]!;
        const end = from[term + 1]!;
        if (end - from[term]! > LONGEST_POSTING) continue;
        for (let j = from[term]!; j < end; j++) {
          const other = texts[j]!;
          if (sums[other] === 0) touched[found++] = other;
          sums[other]! += value * values[j]!;
        }
      }
      const near = nearestOf(touched.subarray(0, found), sums, count, self);
      for (let i = 0; i < found; i++) sums[touched[i]!] = 0;
      return near;
    },
  };
}

function nearestOf(touched: Int32Array, sums: Float64Array, count: number, self: number): Neighbour[] {
  const best: number[] = [];
  const isBefore = (x: number, y: number) => sums[x]! > sums[y]! || (sums[x] === sums[y] && x < y);
  for (const text of touched) {
    if (text === self || (best.length === count && !isBefore(text, best.at(-1)!))) continue;
    let at = best.length;
    while (at > 0 && isBefore(text, best[at - 1]!)) at--;
    best.splice(at, 0, text);
    if (best.length > count) best.pop();
  }
  return best.map((at) => ({ at, similarity: Math.min(1, sums[at]!) }));
}

/** Texts and values of each term, one term after the other: term t has those from[t] … from[t + 1]. */
function invert(vectors: readonly SparseVector[], width: number) {
  const from = new Int32Array(width + 1);
  for (const { positions } of vectors) for (const term of positions) from[term + 1]!++;
  for (let term = 0; term < width; term++) from[term + 1]! += from[term]!;
  const next = from.slice(0, width);
  const texts = new Int32Array(from[width]!);
  const values = new Float64Array(from[width]!);
  vectors.forEach((vector, text) =>
    vector.positions.forEach((term, i) => {
      texts[next[term]!] = text;
      values[next[term]!++] = vector.values[i]!;
    }),
  );
  return { from, texts, values };
}
