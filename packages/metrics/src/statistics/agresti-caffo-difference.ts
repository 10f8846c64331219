import type { Count } from './newcombe-difference.ts';
import { requireCounts } from './require-counts.ts';
import { waldDifference } from './wald-difference.ts';

/**
 * Agresti–Caffo interval for the difference of two independent proportions: Wald's after one success and one failure
 * more in each group.
 * @param first   its share minus that of
 * @param second
 * @param level   confidence, 0..1 exclusive
 * @returns [low, high]; may pass −1 or 1 by a little, as the formula does
 * @throws RangeError when a count is no whole number in 0..n
 * @source Agresti & Caffo (2000), Am. Stat. 54(4), 280–288, doi:10.1080/00031305.2000.10474560
 * @checked ../shared/reference/diff_proportions.json, from statsmodels 0.13
 * @coverage % at n = 5, 10, 24, 100: 96.4 · 95.9 · 95.2 · 94.9 (two shares of 5–95 %, n each)
 */
export function agrestiCaffoDifference(first: Count, second: Count, level = 0.95): [number, number] {
  requireCounts(first.successes, first.n);
  requireCounts(second.successes, second.n);
  const more = ({ successes, n }: Count): Count => ({ successes: successes + 1, n: n + 2 });
  return waldDifference(more(first), more(second), level);
}
