import { groupSums, toUnitLength } from './centres.ts';
import { dot, type SparseVector } from './sparse-vector.ts';

const MOST_ROUNDS = 30;

/** Texts in groups around centres. */
export interface Grouping {
  /** Group of each text; the nearest centre, the first of equals. */
  readonly groups: Int32Array;
  /** Cosine of each text to its centre, 0..1. */
  readonly similarities: Float64Array;
  /** Centres of unit length. */
  readonly centres: readonly Float64Array[];
}

/**
 * Spherical k-means from a given start: texts move to the nearest centre by cosine, centres to the mean direction,
 * until nothing moves (at most 30 rounds). No chance in it.
 * @param start  group of each text, or -1 for a text that has no part in the first centres
 * @source Dhillon & Modha (2001), doi:10.1023/A:1007612920971
 */
export function sphericalKMeans(
  vectors: readonly SparseVector[],
  start: Int32Array,
  count: number,
  width: number,
): Grouping {
  let centres = groupSums(vectors, start, count, width).map(toUnitLength);
  let found = nearestCentres(vectors, centres);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const sums = groupSums(vectors, found.groups, count, width);
    // A group that lost all its texts keeps its centre.
    centres = sums.map((sum, group) =>
      sum.some((value) => value > 0) ? toUnitLength(sum) : centres[group]!,
    );
    const next = nearestCentres(vectors, centres);
    const still = next.groups.every((group, text) => group === found.groups[text]);
    found = next;
    if (still) break;
  }
  return { ...found, centres };
}

/** Nearest centre of each text by cosine. */
export function nearestCentres(
  vectors: readonly SparseVector[],
  centres: readonly Float64Array[],
): { groups: Int32Array; similarities: Float64Array } {
  const groups = new Int32Array(vectors.length);
  const similarities = new Float64Array(vectors.length);
  vectors.forEach((vector, text) => {
    let best = -1;
    centres.forEach((centre, group) => {
      const similarity = dot(vector, centre);
      if (similarity <= best) return;
      best = similarity;
      groups[text] = group;
    });
    similarities[text] = Math.min(1, Math.max(0, best));
  });
  return { groups, similarities };
}
