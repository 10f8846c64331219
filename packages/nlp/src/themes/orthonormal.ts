/**
 * Makes the columns of a row-major matrix orthonormal without changing the space they span, in place: Cholesky QR, twice,
 * since once is not exact enough. A column that the earlier ones already span becomes zero.
 * @source Yamamoto et al. (2015), Roundoff error analysis of the CholeskyQR2 algorithm, ETNA 44, 306–326
 */
export function makeOrthonormal(matrix: Float64Array, columns: number): void {
  for (let again = 0; again < 2; again++)
    divide(matrix, columns, triangle(products(matrix, columns), columns));
}

/** Inner products of the columns: lower triangle, row-major. */
function products(matrix: Float64Array, columns: number): Float64Array {
  const found = new Float64Array(columns * columns);
  for (let row = 0; row < matrix.length; row += columns) {
    for (let i = 0; i < columns; i++) {
      const value = matrix[row + i]!;
      if (value === 0) continue;
      for (let j = 0; j <= i; j++) found[i * columns + j]! += value * matrix[row + j]!;
    }
  }
  return found;
}

/** A pivot below this share of its column is only rounding. */
const NOTHING_LEFT = 1e-13;

/** Cholesky: the lower triangle whose product with its transpose is the given one; 0 on the diagonal where nothing is left. */
function triangle(symmetric: Float64Array, size: number): Float64Array {
  const found = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = symmetric[i * size + j]!;
      for (let k = 0; k < j; k++) rest -= found[i * size + k]! * found[j * size + k]!;
      const pivot = found[j * size + j]!;
      if (i !== j) found[i * size + j] = pivot > 0 ? rest / pivot : 0;
      else found[i * size + i] = rest > NOTHING_LEFT * symmetric[i * size + i]! ? Math.sqrt(rest) : 0;
    }
  }
  return found;
}

/** Solves row · triangleᵀ = row of the matrix, for every row. */
function divide(matrix: Float64Array, columns: number, lower: Float64Array): void {
  for (let row = 0; row < matrix.length; row += columns) {
    for (let i = 0; i < columns; i++) {
      const pivot = lower[i * columns + i]!;
      let rest = matrix[row + i]!;
      for (let k = 0; k < i; k++) rest -= lower[i * columns + k]! * matrix[row + k]!;
      matrix[row + i] = pivot > 0 ? rest / pivot : 0;
    }
  }
}
