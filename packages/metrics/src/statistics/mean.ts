/**
 * Arithmetic mean.
 * @param values  at least one number; the result has their unit
 * @throws RangeError when there is none
 */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('mean of nothing');
  const first = values.reduce((sum, value) => sum + value, 0) / values.length;
  // A second pass over the residuals takes away what rounding left where all values are large.
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}
