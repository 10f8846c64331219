import type { Count } from './newcombe-difference.ts';
import { normalQuantile } from './normal-quantile.ts';
import { requireCounts } from './require-counts.ts';

/**
 * Wald's interval for the difference of two independent proportions: too short with few people, here to compare with.
 * @param first   its share minus that of
 * @param second
 * @param level   confidence, 0..1 exclusive
 * @returns [low, high]; no width when both shares are 0 or 1
 * @throws RangeError when a count is no whole number in 0..n
 * @source Agresti (2013), Categorical Data Analysis, 3rd ed., §3.1
 * @checked ../shared/reference/diff_proportions.json, from statsmodels 0.13
 * @coverage % at n = 5, 10, 24, 100: 83.6 · 90.7 · 93.3 · 94.3 (two shares of 5–95 %, n each)
 */
export function waldDifference(first: Count, second: Count, level = 0.95): [number, number] {
  requireCounts(first.successes, first.n);
  requireCounts(second.successes, second.n);
  const share1 = first.successes / first.n;
  const share2 = second.successes / second.n;
  const error = Math.sqrt((share1 * (1 - share1)) / first.n + (share2 * (1 - share2)) / second.n);
  const half = normalQuantile((1 + level) / 2) * error;
  return [share1 - share2 - half, share1 - share2 + half];
}
