import * as fc from 'fast-check';
import { cliffsDelta } from '../cliffs-delta.ts';
import { hodgesLehmannShift } from '../hodges-lehmann-shift.ts';
import { rankBiserialInterval } from '../rank-biserial-interval.ts';
import { rankSumExactTest } from '../rank-sum-exact-test.ts';
import { rankSumNormalTest } from '../rank-sum-normal-test.ts';
import { standardisedDifference } from '../standardised-difference.ts';
import { studentT } from '../student-t.ts';
import { welchT } from '../welch-t.ts';
import { plus, samples, times } from './inputs.ts';
import { law, mirrored, near, same, shuffled, twice, type Laws } from './law.ts';

type Samples = { x: number[]; y: number[] };
const both =
  (change: (values: readonly number[]) => number[]) =>
  ({ x, y }: Samples): Samples => ({ x: change(x), y: change(y) });
const reordered = ({ x, y }: Samples): Samples => ({ x: shuffled(x, 3), y: shuffled(y, 8) });
const exchanged = ({ x, y }: Samples): Samples => ({ x: y, y: x });

const tTest = (test: typeof studentT): Laws => {
  const of = ({ x, y }: Samples) => test(x, y);
  const parts = (input: Samples) => {
    const found = of(input);
    return found && { t: found.t, df: found.df, p: found.p, ends: [found.difference, found.low, found.high] };
  };
  return {
    'does not depend on the order': same(of, samples, reordered),
    'stays when both samples move': same(of, samples, both(plus(8))),
    'stretches with the values': same(
      parts,
      samples,
      both(times(4)),
      (found) => found && { ...found, ends: found.ends.map((end) => end / 4) },
    ),
    'turns when the samples change places': law(samples, (input) => {
      const [one, other] = [of(input), of(exchanged(input))];
      if (one === null || other === null) return one === other;
      return (
        near([other.low, other.high], mirrored([one.low, one.high])) &&
        near([-other.t, other.p], [one.t, one.p])
      );
    }),
  };
};

const ranked = <R>(of: (input: Samples) => R, turn: (found: R) => unknown): Laws => ({
  'does not depend on the order': same(of, samples, reordered),
  'stays when both samples move': same(of, samples, both(plus(8))),
  'has no unit': same(of, samples, both(times(4))),
  'knows nothing but the order of the values': same(
    of,
    samples,
    both((values) => values.map((v) => v ** 3 + v)),
  ),
  'turns when the samples change places': same(of, samples, exchanged, turn),
});

const difference = ({ x, y }: Samples) => standardisedDifference(x, y);
const lehmann = ({ x, y }: Samples) => hodgesLehmannShift(x, y);
type Ends = [number, number] | null;

export const twoSamples: Readonly<Record<string, Laws>> = {
  welchT: tTest(welchT),
  studentT: tTest(studentT),
  standardisedDifference: {
    'does not depend on order, origin and unit': same(
      difference,
      samples,
      (input) => reordered(both((values) => plus(-40)(times(4)(values)))(input)),
      undefined,
      1e-7,
    ),
    'turns when the samples change places': same(
      difference,
      samples,
      exchanged,
      (found) =>
        found && {
          d: -found.d,
          g: -found.g,
          intervalOfD: mirrored(found.intervalOfD as Ends),
          intervalOfG: mirrored(found.intervalOfG as Ends),
        },
      1e-7,
    ),
  },
  cliffsDelta: {
    ...ranked(
      ({ x, y }) => cliffsDelta(x, y),
      (delta) => -delta,
    ),
    'is the same of everybody twice': same(({ x, y }: Samples) => cliffsDelta(x, y), samples, both(twice)),
  },
  rankBiserialInterval: {
    'turns with the sign, and the samples may change places': law(
      fc.tuple(
        fc.integer({ min: -100, max: 100 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
      ),
      ([delta, m, n]) =>
        near(rankBiserialInterval(-delta / 100, n, m), mirrored(rankBiserialInterval(delta / 100, m, n))),
    ),
  },
  rankSumNormalTest: ranked(
    ({ x, y }) => rankSumNormalTest(x, y, 0.5),
    (p) => p,
  ),
  rankSumExactTest: ranked(
    ({ x, y }) => rankSumExactTest(x, y),
    (p) => p,
  ),
  hodgesLehmannShift: {
    'does not depend on the order': same(lehmann, samples, reordered, undefined, 1e-7),
    // Everybody twice: ties decide whether sums are counted, and moving one sample may make or undo them.
    'moves with the first sample': same(
      lehmann,
      samples.map(({ x, y }) => ({ x: twice(x), y })),
      ({ x, y }) => ({ x: plus(8)(x), y }),
      ({ estimate, interval }) => ({
        estimate: estimate - 8,
        interval: interval && interval.map((end) => end - 8),
      }),
      1e-6,
    ),
    'stretches with the values': same(
      lehmann,
      samples,
      both(times(4)),
      ({ estimate, interval }) => ({
        estimate: estimate / 4,
        interval: interval && interval.map((end) => end / 4),
      }),
      1e-7,
    ),
    'turns when the samples change places': same(
      lehmann,
      samples,
      exchanged,
      ({ estimate, interval }) => ({ estimate: -estimate, interval: mirrored(interval as Ends) }),
      1e-6,
    ),
  },
};
