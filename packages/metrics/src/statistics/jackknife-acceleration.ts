import type { Statistic } from './bootstrap-replicates.ts';
import { mean } from './mean.ts';

/**
 * Acceleration of a statistic: how fast its standard error changes with its value, by leaving one value out at a time.
 * @param values  at least two numbers
 * @returns without unit; null when leaving out changes nothing
 * @throws RangeError when there are fewer than two values
 * @source Efron (1987), JASA 82(397), 171–185, doi:10.1080/01621459.1987.10478410
 * @checked ../shared/reference/adjust_bootstrap.json, computed in R 4.2
 */
export function jackknifeAcceleration(values: readonly number[], statistic: Statistic): number | null {
  if (values.length < 2) throw new RangeError('leaving one out needs two');
  const without = values.map((_, index) => statistic(values.toSpliced(index, 1)));
  const centre = mean(without);
  const squares = without.reduce((sum, value) => sum + (centre - value) ** 2, 0);
  if (squares === 0) return null;
  return without.reduce((sum, value) => sum + (centre - value) ** 3, 0) / (6 * squares ** 1.5);
}
