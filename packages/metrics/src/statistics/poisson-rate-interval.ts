import { gammaQuantile } from './gamma-quantile.ts';

/**
 * Exact interval for a rate from a count of events.
 * @param events  whole number ≥ 0
 * @param time    exposure, > 0; the result is per its unit
 * @param level   confidence, 0..1 exclusive
 * @returns [low, high], ≥ 0
 * @throws RangeError when events is not a whole number ≥ 0 or time is not positive
 * @source Garwood (1936), Biometrika 28(3/4), 437–442, doi:10.1093/biomet/28.3-4.437
 * @checked ../shared/reference/proportions_rates.json, from R 4.2 `poisson.test`
 * @coverage % at n = 5, 10, 24, 100: 96.9 · 96.4 · 95.9 · 95.7 (n times 0.5–2 events expected)
 */
export function poissonRateInterval(events: number, time: number, level = 0.95): [number, number] {
  if (!Number.isInteger(events) || events < 0 || !(time > 0))
    throw new RangeError('events are a whole number and the time is above 0');
  const tail = (1 - level) / 2;
  return [events === 0 ? 0 : gammaQuantile(tail, events) / time, gammaQuantile(1 - tail, events + 1) / time];
}
