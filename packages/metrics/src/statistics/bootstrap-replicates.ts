import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export type Statistic = (sample: readonly number[]) => number;
export type Resampling = {
  /** Samples drawn, whole number ≥ 1. */
  readonly replicates: number;
  /** Same seed, same samples. */
  readonly seed: number;
};

/**
 * A statistic of samples drawn with replacement.
 * @param values     at least one number
 * @param statistic  of a sample as long as the values
 * @returns one value a sample, sorted
 * @throws RangeError when there is no value
 * @source Efron (1979), Ann. Stat. 7(1), 1–26, doi:10.1214/aos/1176344552
 */
export function bootstrapReplicates(
  values: readonly number[],
  statistic: Statistic,
  { replicates, seed }: Resampling,
): number[] {
  if (values.length === 0) throw new RangeError('nothing to draw from');
  const random = xoroshiro128plus(seed);
  const draw = (): number => values[uniformInt(random, 0, values.length - 1)] as number;
  return Array.from({ length: replicates }, () => statistic(values.map(draw))).toSorted((a, b) => a - b);
}
