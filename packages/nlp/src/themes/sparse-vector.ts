/** A vector of unit length (or the empty vector): positions ascending, and the value at each. */
export interface SparseVector {
  readonly positions: Int32Array;
  readonly values: Float64Array;
}

/** Builds a vector of unit length from position → weight; all weights ≥ 0. */
export function unitVector(weights: ReadonlyMap<number, number>): SparseVector {
  const positions = Int32Array.from(weights.keys()).sort();
  const values = Float64Array.from(positions, (position) => weights.get(position) ?? 0);
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return { positions, values: length > 0 ? values.map((value) => value / length) : values };
}

/** Inner product with a dense vector; the cosine when both have unit length. */
export function dot({ positions, values }: SparseVector, dense: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < positions.length; i++) sum += values[i]! * dense[positions[i]!]!;
  return sum;
}
