import { binomialCdf } from './binomial-cdf.ts';
import { binomialProbability } from './binomial-probability.ts';
import { binomialTest } from './binomial-test.ts';
import { gammaTails } from './gamma-tails.ts';

export type McNemarTest = {
  /** Exact, by the binomial distribution; 1 when nobody changed. */
  readonly exact: number;
  /** Mid-p: the observed count weighs one half. */
  readonly midP: number;
  /** χ² with and without continuity correction; null when nobody changed. */
  readonly corrected: { readonly chiSquare: number; readonly p: number } | null;
  readonly plain: { readonly chiSquare: number; readonly p: number } | null;
};

/**
 * McNemar's test of change between two answers of the same people.
 * @param toNo   people who changed from yes to no, whole number ≥ 0
 * @param toYes  people who changed from no to yes, whole number ≥ 0
 * @throws RangeError when a count is not a whole number ≥ 0
 * @source McNemar (1947), Psychometrika 12(2), 153–157, doi:10.1007/BF02295996; mid-p: Fagerland, Lydersen & Laake
 *         (2013), BMC Med. Res. Methodol. 13:91, doi:10.1186/1471-2288-13-91
 * @checked ../shared/reference/tables.json, from R 4.2 `binom.test` and `mcnemar.test`
 */
export function mcnemarTest(toNo: number, toYes: number): McNemarTest {
  if (![toNo, toYes].every((count) => Number.isInteger(count) && count >= 0))
    throw new RangeError('a count is a whole number of at least 0');
  const changed = toNo + toYes;
  if (changed === 0) return { exact: 1, midP: 1, corrected: null, plain: null };
  const fewer = Math.min(toNo, toYes);
  const apart = Math.abs(toNo - toYes);
  const approximate = (correction: number) => {
    const chiSquare = (apart - correction) ** 2 / changed;
    return { chiSquare, p: gammaTails(chiSquare / 2, 0.5).upper };
  };
  const midP = 2 * binomialCdf(fewer, changed, 0.5) - binomialProbability(fewer, changed, 0.5);
  return {
    exact: binomialTest(toNo, changed, 0.5),
    midP: Math.min(1, midP),
    corrected: approximate(Math.min(1, apart)),
    plain: approximate(0),
  };
}
