/**
 * Value at a place among the sorted values, linear between its neighbours.
 * @param values  at least one number
 * @param place   0 = smallest, n − 1 = largest; outside counts as the nearer end
 * @throws RangeError when there is no value
 */
export function betweenOrderStatistics(values: readonly number[], place: number): number {
  if (values.length === 0) throw new RangeError('quantile of nothing');
  const sorted = values.toSorted((a, b) => a - b);
  const at = Math.min(values.length - 1, Math.max(0, place));
  const low = sorted[Math.floor(at)] as number;
  const high = sorted[Math.ceil(at)] as number;
  return low === high ? low : low + (at - Math.floor(at)) * (high - low);
}
