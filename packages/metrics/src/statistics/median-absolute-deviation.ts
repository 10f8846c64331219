import { median } from './median.ts';

/**
 * Median of the distances from the median, not scaled to a standard deviation.
 * @param values  at least one number; the result has their unit
 * @throws RangeError when there is none
 * @checked ../shared/reference/median_nps.json, from R 4.2 `mad(constant = 1)`
 */
export function medianAbsoluteDeviation(values: readonly number[]): number {
  const centre = median(values);
  return median(values.map((value) => Math.abs(value - centre)));
}
