import { normalQuantile } from './normal-quantile.ts';
import { requireCounts } from './require-counts.ts';

/**
 * Wilson score interval for a proportion with continuity correction.
 * @param successes  people counted, integer 0..n
 * @param n          people asked, integer ≥ 1
 * @param level      confidence, 0..1 exclusive
 * @returns [low, high] as fractions, never narrower than without the correction
 * @throws RangeError when n < 1 or successes is not a whole number in 0..n
 * @source Newcombe (1998), Stat. Med. 17(8), 857–872, method 4;
 *         doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E
 * @checked ../shared/reference/proportions_rates.json, from R 4.2 `prop.test(correct = TRUE)`
 * @coverage % at n = 5, 10, 24, 100: 98.8 · 97.6 · 97.6 · 96.3 (share 5–95 %)
 */
export function wilsonIntervalCorrected(successes: number, n: number, level = 0.95): [number, number] {
  requireCounts(successes, n);
  const z = normalQuantile((1 + level) / 2);
  const share = successes / n;
  // The correction never passes the middle, so it is smaller where the share is next to one half.
  const correction = Math.min(0.5, Math.abs(successes - n / 2));
  const limit = (sign: 1 | -1): number => {
    const moved = share + (sign * correction) / n;
    const half = z * Math.sqrt((moved * (1 - moved)) / n + (z * z) / (4 * n * n));
    return (moved + (z * z) / (2 * n) + sign * half) / (1 + (z * z) / n);
  };
  return [successes === 0 ? 0 : Math.max(0, limit(-1)), successes === n ? 1 : Math.min(1, limit(1))];
}
