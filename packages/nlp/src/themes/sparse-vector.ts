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

/** The same vectors in two arrays instead of two each: hundreds of thousands of small arrays cost more than what is in them. */
export function packed(vectors: readonly SparseVector[]): SparseVector[] {
  const all = vectors.reduce((sum, { positions }) => sum + positions.length, 0);
  const places = new Int32Array(all);
  const numbers = new Float64Array(all);
  let from = 0;
  return vectors.map(({ positions, values }) => {
    const to = from + positions.length;
    places.set(positions, from);
    numbers.set(values, from);
    const vector = { positions: places.subarray(from, to), values: numbers.subarray(from, to) };
    from = to;
    return vector;
  });
}

/** Shorter than this is rounding. */
const SHORTEST = 1e-9;

/** Gives a dense vector unit length; the empty vector when it has none. */
export function unitLength(dense: Float64Array): SparseVector {
  let squares = 0;
  for (const value of dense) squares += value * value;
  const length = Math.sqrt(squares);
  if (length < SHORTEST) return { positions: new Int32Array(0), values: new Float64Array(0) };
  return { positions: allPositions(dense.length), values: dense.map((value) => value / length) };
}

const known = new Map<number, Int32Array>();

/** 0 … width-1, one array for all vectors of that width. */
function allPositions(width: number): Int32Array {
  const positions = known.get(width) ?? Int32Array.from({ length: width }, (_, at) => at);
  known.set(width, positions);
  return positions;
}

/** Inner product with a dense vector; the cosine when both have unit length. */
export function dot({ positions, values }: SparseVector, dense: Float64Array): number {
  if (positions.length === dense.length) return denseProduct(values, dense);
  let sum = 0;
  for (let i = 0; i < positions.length; i++) sum += values[i]! * dense[positions[i]!]!;
  return sum;
}

/** Four sums at a time, so that no addition waits for the one before; always in the same order. */
function denseProduct(x: Float64Array, y: Float64Array): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const end = x.length & ~3;
  for (let i = 0; i < end; i += 4) {
    a += x[i]! * y[i]!;
    b += x[i + 1]! * y[i + 1]!;
    c += x[i + 2]! * y[i + 2]!;
    d += x[i + 3]! * y[i + 3]!;
  }
  for (let i = end; i < x.length; i++) a += x[i]! * y[i]!;
  return a + b + c + d;
}
