import type { PairedScores } from './hedges-g-av.ts';
import { pearsonCorrelation } from './pearson-correlation.ts';
import { standardDeviation } from './standard-deviation.ts';

export type ChangeStandardisers = {
  readonly before: number;
  readonly after: number;
  /** Of the differences: d_z. */
  readonly differences: number;
  /** Mean of both times: d_av. */
  readonly average: number;
  /** Root of the mean of both variances. */
  readonly rootMeanSquare: number;
  /** Of the differences, set back to what independent times would give: d_rm. null when both times move as one. */
  readonly repeatedMeasures: number | null;
};

/**
 * Standard deviations by which the change of paired scores is divided, each for another question.
 * @param pairs  both scores of each person, at least two people
 * @returns all ≥ 0, in the unit of the scores
 * @throws RangeError when there are fewer than two pairs
 * @source Lakens (2013), Front. Psychol. 4:863, doi:10.3389/fpsyg.2013.00863
 * @checked ../shared/reference/paired.json, key effect
 */
export function changeStandardisers(pairs: readonly PairedScores[]): ChangeStandardisers {
  const before = standardDeviation(pairs.map((pair) => pair.before));
  const after = standardDeviation(pairs.map((pair) => pair.after));
  const differences = standardDeviation(pairs.map((pair) => pair.after - pair.before));
  const correlation = pearsonCorrelation(pairs.map((pair) => [pair.before, pair.after]));
  // A correlation of 1 but for rounding leaves nothing to divide by.
  const apart = correlation === null ? 0 : 1 - correlation;
  return {
    before,
    after,
    differences,
    average: (before + after) / 2,
    rootMeanSquare: Math.sqrt((before ** 2 + after ** 2) / 2),
    repeatedMeasures: apart > 1e-12 ? differences / Math.sqrt(2 * apart) : null,
  };
}
