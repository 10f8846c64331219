import { gammaTails } from './gamma-tails.ts';
import { poissonCdf } from './poisson-cdf.ts';
import { poissonProbability } from './poisson-probability.ts';

/** Two probabilities this near count as equal: R's own allowance for rounding. */
const AS_LIKELY = 1 + 1e-7;

/**
 * Exact two-sided test of a count of events: chance of a count no more likely than the observed one.
 * @param events    whole number ≥ 0
 * @param expected  events expected under the hypothesis, > 0
 * @returns p value 0..1
 * @throws RangeError when events is not a whole number ≥ 0 or expected is not positive
 * @source R's `poisson.test`: two sides by likelihood
 * @checked ../shared/reference/proportions_rates.json, from R 4.2 `poisson.test`
 */
export function poissonTest(events: number, expected: number): number {
  if (!Number.isInteger(events) || events < 0 || !(expected > 0))
    throw new RangeError('events are a whole number and the expectation is above 0');
  if (events === expected) return 1;
  const bound = poissonProbability(events, expected) * AS_LIKELY;
  const asRare = (count: number): boolean => poissonProbability(count, expected) <= bound;
  if (events < expected) {
    const first = firstFrom(Math.ceil(expected), asRare);
    return Math.min(1, poissonCdf(events, expected) + gammaTails(expected, first).lower);
  }
  let last = Math.floor(expected);
  while (last >= 0 && !asRare(last)) last -= 1;
  return Math.min(1, poissonCdf(last, expected) + gammaTails(expected, events).lower);
}

// Beyond the expectation probabilities fall, so doubling and halving find the first that is rare enough.
function firstFrom(start: number, holds: (count: number) => boolean): number {
  let low = start;
  let reach = 1;
  while (!holds(low + reach)) reach *= 2;
  let high = low + reach;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
