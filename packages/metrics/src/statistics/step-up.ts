/**
 * Step-up correction: each p times a factor of its rank, never more than what a larger p got.
 * @param ps      p values, each 0..1, in any order
 * @param factor  factor of the p with this rank, 1 = smallest
 * @returns corrected values in the same order, at most 1
 * @throws RangeError when a p is outside 0..1
 */
export function stepUp(ps: readonly number[], factor: (rank: number) => number): number[] {
  if (ps.some((p) => !(p >= 0 && p <= 1))) throw new RangeError('a p value lies between 0 and 1');
  const order = ps.map((_, index) => index).toSorted((a, b) => (ps[b] ?? 0) - (ps[a] ?? 0) || b - a);
  const corrected = ps.map(() => 0);
  let ceiling = 1;
  for (const [step, index] of order.entries()) {
    ceiling = Math.min(ceiling, factor(ps.length - step) * (ps[index] ?? 0));
    corrected[index] = ceiling;
  }
  return corrected;
}
