import * as fc from 'fast-check';
import { effectiveSampleSize } from '../effective-sample-size.ts';
import { rake, type RakedStratum } from '../rake.ts';
import { weightedShare, type WeightedCount } from '../weighted-share.ts';
import { positive } from './inputs.ts';
import { anyOrder, law, near, same, twice, type Laws } from './law.ts';

const weights = fc.array(positive, { minLength: 1, maxLength: 12 });
const times =
  (c: number) =>
  (all: readonly number[]): number[] =>
    all.map((weight) => c * weight);

const counted: fc.Arbitrary<WeightedCount[]> = fc.array(
  fc.tuple(positive, fc.integer({ min: 1, max: 12 })).chain(([weight, n]) =>
    fc.record({
      weight: fc.constant(weight),
      n: fc.constant(n),
      successes: fc.integer({ min: 0, max: n }),
    }),
  ),
  { minLength: 1, maxLength: 5 },
);
const opposite = (counts: readonly WeightedCount[]): WeightedCount[] =>
  counts.map(({ weight, successes, n }) => ({ weight, n, successes: n - successes }));

const people = fc.integer({ min: 1, max: 30 });
/** A table of 2 × 3 kinds of people with the numbers of a population. */
const samples = fc.record({
  counts: fc.array(people, { minLength: 6, maxLength: 6 }),
  first: fc.array(people, { minLength: 2, maxLength: 2 }),
  second: fc.array(people, { minLength: 3, maxLength: 3 }),
});
type Sample = { counts: number[]; first: number[]; second: number[] };
const strataOf = ({ counts }: Sample): RakedStratum[] =>
  counts.map((count, at) => ({ count, categories: [String(at % 2), String(at % 3)] }));
const targetsOf = ({ first, second }: Sample) =>
  [first, second].map((numbers) => new Map(numbers.map((number, at) => [String(at), number])));
const raked = (sample: Sample) => rake(strataOf(sample), targetsOf(sample));
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

export const weighting: Readonly<Record<string, Laws>> = {
  effectiveSampleSize: {
    'does not depend on the order': anyOrder(effectiveSampleSize, weights),
    'has no unit': same(effectiveSampleSize, weights, times(3)),
    'is twice as large of everybody twice': same(effectiveSampleSize, weights, twice, (found) => found / 2),
    'lies between one and the number of people': law(weights, (all) => {
      const found = effectiveSampleSize(all);
      return found >= 1 - 1e-9 && found <= all.length + 1e-9;
    }),
  },
  weightedShare: {
    'does not depend on the order': anyOrder(weightedShare, counted),
    'has no unit of weight': same(weightedShare, counted, (all) =>
      all.map((each) => ({ ...each, weight: 3 * each.weight })),
    ),
    'mirrors when yes and no change places': same(weightedShare, counted, opposite, (found) => ({
      share: 1 - found.share,
      low: 1 - found.high,
      high: 1 - found.low,
      effective: found.effective,
    })),
    'does not depend on how people of one weight are put together': same(weightedShare, counted, (all) =>
      all.flatMap(({ weight, successes, n }) => [
        { weight, successes, n: successes },
        { weight, successes: 0, n: n - successes },
      ]),
    ),
    'lies within its interval': law(counted, (all) => {
      const { share, low, high } = weightedShare(all);
      return low <= share + 1e-9 && share <= high + 1e-9;
    }),
  },
  rake: {
    'gives the shares of the population in every dimension': law(samples, (sample) => {
      const found = raked(sample);
      const total = sumOf(sample.counts);
      return targetsOf(sample).every((target, dimension) => {
        const all = sumOf([...target.values()]);
        return [...target].every(([category, number]) => {
          const own = strataOf(sample).map(({ count, categories }, at) =>
            categories[dimension] === category ? count * (found?.[at] ?? Number.NaN) : 0,
          );
          return near(sumOf(own) / total, number / all, 1e-7);
        });
      });
    }),
    'keeps how the dimensions go together': law(samples, (sample) => {
      // A weight is a factor of the one category times a factor of the other: odds ratios stay as they were.
      const found = raked(sample);
      const at = (i: number, j: number) => Math.log(found?.[indexOf(i, j)] ?? Number.NaN);
      return [1, 2].every((j) => near(at(0, 0) + at(1, j), at(0, j) + at(1, 0), 1e-7));
    }),
    'does not depend on the order of strata': law(samples, (sample) => {
      const strata = strataOf(sample);
      const turned = rake(strata.toReversed(), targetsOf(sample));
      return near(turned?.toReversed(), raked(sample), 1e-7);
    }),
    'needs only the shares of the population': same(
      raked,
      samples,
      ({ counts, first, second }) => ({ counts, first: times(7)(first), second: times(2)(second) }),
      undefined,
      1e-7,
    ),
    'is the same of everybody twice': same(
      raked,
      samples,
      (sample) => ({ ...sample, counts: times(2)(sample.counts) }),
      undefined,
      1e-7,
    ),
  },
};

/** Place of a stratum with these categories. */
function indexOf(i: number, j: number): number {
  return [0, 1, 2, 3, 4, 5].findIndex((at) => at % 2 === i && at % 3 === j);
}
