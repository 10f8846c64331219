import { betweenOrderStatistics } from './between-order-statistics.ts';

/**
 * Quantile of type 6: linear between the order statistics at (n + 1)·p, the smallest and the largest at the ends.
 * @param values  at least one number; the result has their unit
 * @param p       0..1
 * @throws RangeError when there is no value or p is outside 0..1
 * @source Hyndman & Fan (1996), Am. Stat. 50(4), 361–365, doi:10.1080/00031305.1996.10473566
 * @checked ../shared/reference/median_nps.json, from R 4.2 `quantile(type = 6)`
 */
export function quantileType6(values: readonly number[], p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError('a quantile lies at 0..1');
  return betweenOrderStatistics(values, (values.length + 1) * p - 1);
}
