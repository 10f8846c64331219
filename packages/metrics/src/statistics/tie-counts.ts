/**
 * How often each value occurs that occurs more than once.
 * @returns whole numbers ≥ 2, in the order in which the values first appear
 */
export function tieCounts(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1);
}
