import { binomialCdf } from './binomial-cdf.ts';
import { binomialProbability } from './binomial-probability.ts';
import { requireCounts } from './require-counts.ts';

/** Two probabilities this near count as equal: R's own allowance for rounding. */
const AS_LIKELY = 1 + 1e-7;

/**
 * Exact two-sided binomial test: chance of a count no more likely than the observed one.
 * @param successes  people counted, integer 0..n
 * @param n          people asked, integer ≥ 1
 * @param p          chance of a success under the hypothesis, 0..1
 * @returns p value 0..1
 * @throws RangeError when n < 1, successes is not a whole number in 0..n or p is outside 0..1
 * @source Clopper & Pearson (1934), doi:10.1093/biomet/26.4.404; two sides by likelihood as in R's `binom.test`
 * @checked ../shared/reference/proportions_rates.json, from R 4.2 `binom.test`
 */
export function binomialTest(successes: number, n: number, p: number): number {
  requireCounts(successes, n);
  if (!(p >= 0 && p <= 1)) throw new RangeError('a chance lies in 0..1');
  if (p === 0) return successes === 0 ? 1 : 0;
  if (p === 1) return successes === n ? 1 : 0;
  const expected = n * p;
  if (successes === expected) return 1;
  // Seen from the side where the observed count is the low one.
  if (successes > expected) return fromBelow(n - successes, n, 1 - p);
  return fromBelow(successes, n, p);
}

function fromBelow(low: number, n: number, p: number): number {
  const bound = binomialProbability(low, n, p) * AS_LIKELY;
  // Beyond the expected count the probabilities fall: the first that is no more likely, by halving.
  let above = Math.ceil(n * p);
  let end = n + 1;
  while (above < end) {
    const middle = Math.floor((above + end) / 2);
    if (binomialProbability(middle, n, p) <= bound) end = middle;
    else above = middle + 1;
  }
  return Math.min(1, binomialCdf(low, n, p) + binomialCdf(n - above, n, 1 - p));
}
