import { normalQuantile } from './normal-quantile.ts';
import { requireCounts } from './require-counts.ts';

/**
 * Agresti–Coull interval for a proportion: Wald's formula around Wilson's centre.
 * @param successes  people counted, integer 0..n
 * @param n          people asked, integer ≥ 1
 * @param level      confidence, 0..1 exclusive
 * @returns [low, high]; may pass 0 or 1 by a little, as the formula does
 * @throws RangeError when n < 1 or successes is not a whole number in 0..n
 * @source Agresti & Coull (1998), Am. Stat. 52(2), 119–126, doi:10.1080/00031305.1998.10480550
 * @checked ../shared/reference/proportions_rates.json, computed in R 4.2
 * @coverage % at n = 5, 10, 24, 100: 96.8 · 96.2 · 96.2 · 95.3 (share 5–95 %)
 */
export function agrestiCoullInterval(successes: number, n: number, level = 0.95): [number, number] {
  requireCounts(successes, n);
  const z = normalQuantile((1 + level) / 2);
  const people = n + z * z;
  const centre = (successes + (z * z) / 2) / people;
  const half = z * Math.sqrt((centre * (1 - centre)) / people);
  return [centre - half, centre + half];
}
