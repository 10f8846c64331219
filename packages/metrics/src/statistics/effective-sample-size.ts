/**
 * How many people of equal weight say as much as these people of unequal weight (Kish).
 * @param weights  one a person, each above 0
 * @returns between 1 and the number of people; that number when all weights are the same
 * @throws RangeError when there is nobody, or a weight is not above 0
 * @example effectiveSampleSize([1, 1, 2]) // 2.667
 * @source Kish (1965), Survey Sampling, § 11.7; as (Σw)² / Σw² in Kish (1992), J. Off. Stat. 8(2), 183–200
 * @checked by hand in weighted-share.test.ts
 */
export function effectiveSampleSize(weights: readonly number[]): number {
  if (weights.length === 0 || weights.some((weight) => !(weight > 0)))
    throw new RangeError('somebody, of a weight above 0');
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum ** 2 / weights.reduce((total, weight) => total + weight ** 2, 0);
}
