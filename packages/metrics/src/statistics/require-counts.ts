/**
 * Refuses what cannot be a count out of a whole.
 * @throws RangeError when n is not a whole number ≥ 1 or successes is not one in 0..n
 */
export function requireCounts(successes: number, n: number): void {
  if (!Number.isInteger(n) || n < 1) throw new RangeError('n is a whole number of at least 1');
  if (!Number.isInteger(successes) || successes < 0 || successes > n)
    throw new RangeError('successes lie between 0 and n');
}
