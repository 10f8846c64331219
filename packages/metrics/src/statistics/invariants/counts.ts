import * as fc from 'fast-check';
import { agrestiCaffoDifference } from '../agresti-caffo-difference.ts';
import { agrestiCoullInterval } from '../agresti-coull-interval.ts';
import { binomialTest } from '../binomial-test.ts';
import { clopperPearsonInterval } from '../clopper-pearson-interval.ts';
import { jeffreysInterval } from '../jeffreys-interval.ts';
import { miettinenNurminenDifference } from '../miettinen-nurminen-difference.ts';
import { newcombeDifference, type Count } from '../newcombe-difference.ts';
import { poissonRateInterval } from '../poisson-rate-interval.ts';
import { poissonRateRatio } from '../poisson-rate-ratio.ts';
import { poissonTest } from '../poisson-test.ts';
import { waldDifference } from '../wald-difference.ts';
import { wilsonIntervalCorrected } from '../wilson-interval-corrected.ts';
import { wilsonInterval } from '../wilson-interval.ts';
import { counted, exposure, probability, twoCounted } from './inputs.ts';
import { law, mirrored, near, type Laws } from './law.ts';

const no = ({ successes, n }: Count): Count => ({ successes: n - successes, n });
const doubled = ({ successes, n }: Count): Count => ({ successes: 2 * successes, n: 2 * n });
const width = ([low, high]: readonly [number, number]): number => high - low;

const share = (interval: (successes: number, n: number) => [number, number]): Laws => {
  const of = ({ successes, n }: Count) => interval(successes, n);
  return {
    'counts from the other end when yes and no change places': law(counted, (input) => {
      const [low, high] = of(no(input));
      return near([1 - high, 1 - low], of(input));
    }),
    'is not wider for everybody twice': law(
      counted,
      (input) => width(of(doubled(input))) <= width(of(input)) + 1e-12,
    ),
  };
};

const difference = (interval: (first: Count, second: Count) => [number, number]): Laws => ({
  'turns when the groups change places': law(twoCounted, ({ first, second }) =>
    near(interval(second, first), mirrored(interval(first, second)), 1e-8),
  ),
  'turns when yes and no change places': law(twoCounted, ({ first, second }) =>
    near(interval(no(first), no(second)), mirrored(interval(first, second)), 1e-8),
  ),
  'is not wider for everybody twice, up to rounding': law(twoCounted, ({ first, second }) => {
    const isPlain =
      first.successes > 0 && second.successes > 0 && first.n > first.successes && second.n > second.successes;
    return (
      !isPlain || width(interval(doubled(first), doubled(second))) <= width(interval(first, second)) + 1e-9
    );
  }),
});

export const counts: Readonly<Record<string, Laws>> = {
  wilsonInterval: share(wilsonInterval),
  wilsonIntervalCorrected: share(wilsonIntervalCorrected),
  clopperPearsonInterval: share(clopperPearsonInterval),
  jeffreysInterval: share(jeffreysInterval),
  agrestiCoullInterval: share(agrestiCoullInterval),
  newcombeDifference: difference(newcombeDifference),
  miettinenNurminenDifference: difference(miettinenNurminenDifference),
  agrestiCaffoDifference: difference(agrestiCaffoDifference),
  waldDifference: difference(waldDifference),
  binomialTest: {
    'is the same when yes and no change places': law(
      fc.tuple(counted, probability),
      ([{ successes, n }, p]) =>
        near(binomialTest(n - successes, n, 1 - p), binomialTest(successes, n, p), 1e-7),
    ),
  },
  poissonTest: {
    'is 1 where as many came as were expected': law(
      exposure,
      ({ events }) => near(poissonTest(events, Math.max(events, 0.5)), 1) || events === 0,
    ),
    'falls as the expectation rises beyond what came': law(
      exposure,
      ({ events }) => poissonTest(events, events + 30) <= poissonTest(events, events + 10) + 1e-12,
    ),
  },
  poissonRateInterval: {
    'goes by the unit of time': law(exposure, ({ events, time }) => {
      const inHours = poissonRateInterval(events, 60 * time);
      return near([60 * inHours[0], 60 * inHours[1]], poissonRateInterval(events, time));
    }),
    'is not wider for twice the time and events': law(
      exposure,
      ({ events, time }) =>
        width(poissonRateInterval(2 * events, 2 * time)) <= width(poissonRateInterval(events, time)) + 1e-12,
    ),
  },
  poissonRateRatio: {
    'does not depend on the unit of time': law(fc.tuple(exposure, exposure), ([one, other]) =>
      near(
        poissonRateRatio({ ...one, time: 8 * one.time }, { ...other, time: 8 * other.time }),
        poissonRateRatio(one, other),
      ),
    ),
    'is turned over when the rates change places': law(fc.tuple(exposure, exposure), ([one, other]) => {
      const [found, back] = [poissonRateRatio(one, other), poissonRateRatio(other, one)];
      if (found === null || back === null) return found === back;
      return near([1 / back.ratio, 1 / back.high, 1 / back.low], [found.ratio, found.low, found.high], 1e-8);
    }),
  },
};
