/** One row for each value, with its place in the order. */
export const bySeq = <T, R>(values: readonly T[], row: (value: T, seq: number) => R): R[] => values.map(row);

/** One row for each pair of values, with the places of both. */
export const cross = <A, B, R>(
  a: readonly A[],
  b: readonly B[],
  row: (a: A, b: B, i: number, j: number) => R,
): R[] => a.flatMap((first, i) => b.map((second, j) => row(first, second, i, j)));
