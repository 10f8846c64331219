import type { SparseVector } from './sparse-vector.ts';

/** Another text and how near it is: cosine, above 0 and at most 1. */
export interface Neighbour {
  readonly at: number;
  readonly similarity: number;
}

/** Terms in more texts than this bring no candidates of their own, so that the cost stays near-linear. */
const LONGEST_POSTING = 2000;

/**
 * The `count` nearest texts of each text by cosine, through an inverted index: only texts that share a term are compared.
 * @returns for each vector its neighbours, nearest first; ties in the order of the texts
 */
export function nearestNeighbours(
  vectors: readonly SparseVector[],
  width: number,
  count: number,
): Neighbour[][] {
  const postings = invert(vectors, width);
  const sums = new Float64Array(vectors.length);
  return vectors.map(({ positions, values }, self) => {
    const touched: number[] = [];
    for (let i = 0; i < positions.length; i++) {
      const posting = postings[positions[i]!]!;
      if (posting.texts.length > LONGEST_POSTING) continue;
      for (let j = 0; j < posting.texts.length; j++) {
        const other = posting.texts[j]!;
        if (other === self) continue;
        if (sums[other] === 0) touched.push(other);
        sums[other]! += values[i]! * posting.values[j]!;
      }
    }
    const near = touched.map((at) => ({ at, similarity: Math.min(1, sums[at]!) }));
    for (const at of touched) sums[at] = 0;
    return near.sort((x, y) => y.similarity - x.similarity || x.at - y.at).slice(0, count);
  });
}

function invert(vectors: readonly SparseVector[], width: number): { texts: number[]; values: number[] }[] {
  const postings = Array.from({ length: width }, () => ({ texts: [] as number[], values: [] as number[] }));
  vectors.forEach(({ positions, values }, text) =>
    positions.forEach((position, i) => {
      postings[position]!.texts.push(text);
      postings[position]!.values.push(values[i]!);
    }),
  );
  return postings;
}
