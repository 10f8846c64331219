import { betaQuantile } from './beta-quantile.ts';
import { requireCounts } from './require-counts.ts';

/**
 * Jeffreys interval for a proportion: equal tails of Beta(successes + ½, n − successes + ½), open to 0 when nobody and
 * to 1 when everybody was counted.
 * @param successes  people counted, integer 0..n
 * @param n          people asked, integer ≥ 1
 * @param level      confidence, 0..1 exclusive
 * @returns [low, high] as fractions
 * @throws RangeError when n < 1 or successes is not a whole number in 0..n
 * @source Brown, Cai & DasGupta (2001), Stat. Sci. 16(2), 101–133, doi:10.1214/ss/1009213286
 * @checked ../shared/reference/proportions_rates.json, from R 4.2 `qbeta`
 * @coverage % at n = 5, 10, 24, 100: 95.8 · 95.1 · 95.0 · 95.1 (share 5–95 %)
 */
export function jeffreysInterval(successes: number, n: number, level = 0.95): [number, number] {
  requireCounts(successes, n);
  const tail = (1 - level) / 2;
  return [
    successes === 0 ? 0 : betaQuantile(tail, successes + 0.5, n - successes + 0.5),
    successes === n ? 1 : 1 - betaQuantile(tail, n - successes + 0.5, successes + 0.5),
  ];
}
