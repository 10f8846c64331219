import type { SparseVector } from './sparse-vector.ts';

/**
 * Mean direction of each group: the sum of its texts' vectors.
 * @param groups  group of each text, 0..count-1, or -1 for none
 * @returns dense vectors, not yet of unit length; zero for a group without texts
 */
export function groupSums(
  vectors: Iterable<SparseVector>,
  groups: Int32Array,
  count: number,
  width: number,
): Float64Array[] {
  const sums = Array.from({ length: count }, () => new Float64Array(width));
  let text = 0;
  for (const { positions, values } of vectors) {
    const sum = sums[groups[text++]!];
    if (!sum) continue;
    for (let i = 0; i < positions.length; i++) sum[positions[i]!]! += values[i]!;
  }
  return sums;
}

/** The vector with length 1; a zero vector stays zero. */
export function toUnitLength(vector: Float64Array): Float64Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares);
  return length > 0 ? vector.map((value) => value / length) : vector;
}
