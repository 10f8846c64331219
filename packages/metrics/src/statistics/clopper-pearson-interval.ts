import { betaQuantile } from './beta-quantile.ts';
import { requireCounts } from './require-counts.ts';

/**
 * Exact interval for a proportion: the rates that neither tail of the binomial test rejects.
 * @param successes  people counted, integer 0..n
 * @param n          people asked, integer ≥ 1
 * @param level      confidence, 0..1 exclusive
 * @returns [low, high] as fractions; covers at least the stated level
 * @throws RangeError when n < 1 or successes is not a whole number in 0..n
 * @source Clopper & Pearson (1934), Biometrika 26(4), 404–413, doi:10.1093/biomet/26.4.404
 * @checked ../shared/reference/proportions_rates.json, from R 4.2 `binom.test`
 * @coverage % at n = 5, 10, 24, 100: 99.1 · 98.0 · 97.6 · 96.2 (share 5–95 %)
 */
export function clopperPearsonInterval(successes: number, n: number, level = 0.95): [number, number] {
  requireCounts(successes, n);
  const tail = (1 - level) / 2;
  return [
    successes === 0 ? 0 : betaQuantile(tail, successes, n - successes + 1),
    successes === n ? 1 : 1 - betaQuantile(tail, n - successes, successes + 1),
  ];
}
