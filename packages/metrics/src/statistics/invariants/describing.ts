import * as fc from 'fast-check';
import { bcaInterval } from '../bca-interval.ts';
import { jackknifeAcceleration } from '../jackknife-acceleration.ts';
import { mean } from '../mean.ts';
import { medianAbsoluteDeviation } from '../median-absolute-deviation.ts';
import { medianInterval } from '../median-interval.ts';
import { median } from '../median.ts';
import { netPromoterScore } from '../net-promoter-score.ts';
import { percentileInterval } from '../percentile-interval.ts';
import { quantileType6 } from '../quantile-type-6.ts';
import { quantileType7 } from '../quantile-type-7.ts';
import { standardDeviation } from '../standard-deviation.ts';
import { trimmedMean } from '../trimmed-mean.ts';
import { plus, times, values } from './inputs.ts';
import { anyOrder, law, mirrored, near, same, twice, type Laws } from './law.ts';

type Of = (input: readonly number[]) => number;

/** Laws of a place on the scale. */
const location = (of: Of): Laws => ({
  'does not depend on the order': anyOrder(of, values),
  'moves with the values': same(of, values, plus(7), (found) => found - 7),
  'stretches with the values': same(of, values, times(3), (found) => found / 3),
});
const turning = (of: Of): Laws => ({
  'turns with the values': same(of, values, times(-1), (found) => -found),
});
const duplicable = (of: Of): Laws => ({ 'is the same of everybody twice': same(of, values, twice) });
/** Laws of a width. */
const spread = (of: Of): Laws => ({
  'does not depend on the order': anyOrder(of, values),
  'stays when the values move': same(of, values, plus(7)),
  'stretches with the values, whatever the sign': same(of, values, times(-3), (found) => found / 3),
});

// Which values are drawn depends on their order and the seed; where they lie does not.
const RESAMPLING = { replicates: 40, seed: 7 };
const resampled = (interval: typeof bcaInterval): Laws => {
  const of = (input: readonly number[]) => interval(input, mean, RESAMPLING);
  return {
    'moves with the values': same(of, values, plus(8), (found) => found && found.map((x) => x - 8)),
    'stretches with the values': same(of, values, times(4), (found) => found && found.map((x) => x / 4)),
  };
};

const likely = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 14 });
const opposite = (answer: number): number => (answer >= 9 ? 3 : answer <= 6 ? 10 : answer);
const fromMedian = (input: readonly number[]) => {
  const found = medianInterval(input, 0.8);
  return found && [found.low, found.high];
};

export const describing: Readonly<Record<string, Laws>> = {
  mean: { ...location(mean), ...turning(mean), ...duplicable(mean) },
  median: { ...location(median), ...turning(median), ...duplicable(median) },
  quantileType6: {
    ...location((x) => quantileType6(x, 0.3)),
    'counts from the other end when the values turn': law(values, (x) =>
      near(quantileType6(times(-1)(x), 0.7), -quantileType6(x, 0.3)),
    ),
  },
  quantileType7: {
    ...location((x) => quantileType7(x, 0.3)),
    'counts from the other end when the values turn': law(values, (x) =>
      near(quantileType7(times(-1)(x), 0.7), -quantileType7(x, 0.3)),
    ),
  },
  trimmedMean: {
    ...location((x) => trimmedMean(x, 0.2)),
    ...turning((x) => trimmedMean(x, 0.2)),
  },
  medianAbsoluteDeviation: { ...spread(medianAbsoluteDeviation), ...duplicable(medianAbsoluteDeviation) },
  standardDeviation: {
    ...spread(standardDeviation),
    'shrinks as n − 1 asks when everybody is there twice': law(values, (x) =>
      near(
        standardDeviation(twice(x)),
        standardDeviation(x) * Math.sqrt((2 * x.length - 2) / (2 * x.length - 1)),
      ),
    ),
  },
  medianInterval: {
    'does not depend on the order': anyOrder(fromMedian, values),
    'moves with the values': same(fromMedian, values, plus(7), (found) => found && found.map((x) => x - 7)),
    'stretches with the values': same(
      fromMedian,
      values,
      times(3),
      (found) => found && found.map((x) => x / 3),
    ),
    'turns with the values': same(fromMedian, values, times(-1), (found) =>
      mirrored(found as [number, number] | null),
    ),
  },
  jackknifeAcceleration: {
    'does not depend on the order': anyOrder((x) => jackknifeAcceleration(x, mean), values),
    'stays when the values move': same((x) => jackknifeAcceleration(x, mean), values, plus(8)),
    'has no unit': same((x) => jackknifeAcceleration(x, mean), values, times(4)),
  },
  percentileInterval: resampled(percentileInterval),
  bcaInterval: resampled(bcaInterval),
  netPromoterScore: {
    'does not depend on the order': anyOrder(netPromoterScore, likely),
    'turns when promoters and detractors change places': law(likely, (x) => {
      const [one, other] = [netPromoterScore(x), netPromoterScore(x.map(opposite))];
      return (
        near(other.score, -one.score) &&
        near(other.wald, mirrored(one.wald as [number, number])) &&
        near(other.adjusted, mirrored(one.adjusted as [number, number]))
      );
    }),
    'is the same of everybody twice, with an error less by √2': law(likely, (x) => {
      const [one, two] = [netPromoterScore(x), netPromoterScore(twice(x))];
      return near(two.score, one.score) && near(two.error * Math.SQRT2, one.error);
    }),
  },
};
