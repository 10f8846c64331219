import { bootstrapQuantile } from './bootstrap-quantile.ts';
import { bootstrapReplicates, type Resampling, type Statistic } from './bootstrap-replicates.ts';
import { jackknifeAcceleration } from './jackknife-acceleration.ts';
import { normalCdf } from './normal-cdf.ts';
import { normalQuantile } from './normal-quantile.ts';

/**
 * Bias-corrected and accelerated bootstrap interval of a statistic.
 * @param values      at least two numbers
 * @param resampling  replicates and seed: the same seed gives the same interval
 * @param level       confidence, 0..1 exclusive
 * @returns [low, high] in the unit of the statistic; null when every value is the same, or when all replicates lie on
 *          one side of the estimate
 * @throws RangeError when there are fewer than two values
 * @source Efron (1987), JASA 82(397), 171–185, doi:10.1080/01621459.1987.10478410
 * @checked ../shared/reference/adjust_bootstrap.json, from R's boot 1.3 `boot.ci(type = "bca")`
 * @coverage % at n = 5, 10, 24, 100: 84.8 · 90.3 · 94.5 · 94.6 (mean of a normal distribution)
 */
export function bcaInterval(
  values: readonly number[],
  statistic: Statistic,
  resampling: Resampling,
  level = 0.95,
): [number, number] | null {
  const acceleration = jackknifeAcceleration(values, statistic);
  const replicates = bootstrapReplicates(values, statistic, resampling);
  const estimate = statistic(values);
  // A sample of the same values in another order may differ by rounding; it is not below.
  const rounding = 1e-12 * Math.max(...replicates.map(Math.abs));
  const below = replicates.filter((each) => each < estimate - rounding).length / replicates.length;
  if (acceleration === null || below === 0 || below === 1) return null;
  const bias = normalQuantile(below);
  const limit = (p: number): number => {
    const moved = bias + normalQuantile(p);
    return bootstrapQuantile(replicates, normalCdf(bias + moved / (1 - acceleration * moved)));
  };
  return [limit((1 - level) / 2), limit((1 + level) / 2)];
}
