import { groupSums, toUnitLength } from './centres.ts';
import { dot, type SparseVector } from './sparse-vector.ts';

const MOST_ROUNDS = 30;
/** With no more than this share of the texts still moving, the centres stand still to the eye. */
const STILL = 0.001;

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
 * until hardly one text in a thousand moves. No chance in it.
 * @param start  group of each text, or -1 for a text that has no part in the first centres
 * @param most   rounds at most
 * @source Dhillon & Modha (2001), doi:10.1023/A:1007612920971
 */
export function sphericalKMeans(
  vectors: readonly SparseVector[],
  start: Int32Array,
  count: number,
  width: number,
  most = MOST_ROUNDS,
): Grouping {
  let centres = groupSums(vectors, start, count, width).map(toUnitLength);
  let found = nearestCentres(vectors, centres);
  for (let round = 0; round < most; round++) {
    const sums = groupSums(vectors, found.groups, count, width);
    // A group that lost all its texts keeps its centre.
    centres = sums.map((sum, group) =>
      sum.some((value) => value !== 0) ? toUnitLength(sum) : centres[group]!,
    );
    const next = nearestCentres(vectors, centres);
    const moved = movedBetween(found.groups, next.groups);
    found = next;
    if (moved <= STILL * vectors.length) break;
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
  // Most of the time of a run is spent here: plain loops, nothing allocated.
  for (let text = 0; text < vectors.length; text++) {
    const vector = vectors[text]!;
    let best = -1;
    for (let group = 0; group < centres.length; group++) {
      const similarity = dot(vector, centres[group]!);
      if (similarity <= best) continue;
      best = similarity;
      groups[text] = group;
    }
    similarities[text] = Math.min(1, Math.max(0, best));
  }
  return { groups, similarities };
}

function movedBetween(before: Int32Array, after: Int32Array): number {
  let moved = 0;
  for (let text = 0; text < after.length; text++) if (before[text] !== after[text]) moved++;
  return moved;
}
