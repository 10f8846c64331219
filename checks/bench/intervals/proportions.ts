import {
  agrestiCaffoDifference,
  agrestiCoullInterval,
  clopperPearsonInterval,
  conditionalOddsRatio,
  jeffreysInterval,
  miettinenNurminenDifference,
  newcombeDifference,
  rake,
  waldDifference,
  weightedShare,
  wilsonInterval,
  wilsonIntervalCorrected,
} from '@hirogeru/metrics/statistics';
import { between, successes, type Model } from './model.ts';

const ofShare = (statistic: string, interval: (x: number, n: number) => [number, number]): Model => ({
  statistic,
  model: 'share 5–95 %',
  trial(chance, n) {
    const truth = between(chance, 0.05, 0.95);
    return { truth, interval: interval(successes(chance, n, truth), n) };
  },
});

type Count = { readonly successes: number; readonly n: number };
const ofDifference = (statistic: string, interval: (x: Count, y: Count) => [number, number]): Model => ({
  statistic,
  model: 'two shares of 5–95 %, n each',
  trial(chance, n) {
    const [one, other] = [between(chance, 0.05, 0.95), between(chance, 0.05, 0.95)];
    const draw = (share: number): Count => ({ successes: successes(chance, n, share), n });
    return { truth: one - other, interval: interval(draw(one), draw(other)) };
  },
});

/** People of two kinds, seven of ten of the first, weighted to half and half. */
const weighted: Model = {
  statistic: 'weighted-share',
  model: 'two kinds, 70 and 30 in 100, of shares of 5–95 %, weighted to 50 and 50',
  trial(chance, n) {
    const shares = [between(chance, 0.05, 0.95), between(chance, 0.05, 0.95)] as const;
    const first = successes(chance, n, 0.7);
    const strata = [first, n - first].map((count, at) => ({ count, categories: [String(at)] }));
    const halves = new Map(strata.map((_, at) => [String(at), 1]));
    const weights = strata.some(({ count }) => count === 0) ? null : rake(strata, [halves]);
    const counts = strata.map(({ count }, at) => ({
      n: count,
      successes: successes(chance, count, shares[at] ?? 0),
      weight: weights?.[at] ?? 1,
    }));
    const found = weights && weightedShare(counts);
    return { truth: (shares[0] + shares[1]) / 2, interval: found && [found.low, found.high] };
  },
};

/** Intervals of shares, of their differences and of their odds. */
export const proportions: readonly Model[] = [
  weighted,
  ofShare('wilson-interval', wilsonInterval),
  ofShare('wilson-interval-corrected', wilsonIntervalCorrected),
  ofShare('clopper-pearson-interval', clopperPearsonInterval),
  ofShare('jeffreys-interval', jeffreysInterval),
  ofShare('agresti-coull-interval', agrestiCoullInterval),
  ofDifference('newcombe-difference', newcombeDifference),
  ofDifference('miettinen-nurminen-difference', miettinenNurminenDifference),
  ofDifference('agresti-caffo-difference', agrestiCaffoDifference),
  ofDifference('wald-difference', waldDifference),
  {
    statistic: 'conditional-odds-ratio',
    model: 'two shares of 10–90 %, n each',
    trials: 1000,
    trial(chance, n) {
      const [one, other] = [between(chance, 0.1, 0.9), between(chance, 0.1, 0.9)];
      const row = (share: number): number[] => {
        const x = successes(chance, n, share);
        return [x, n - x];
      };
      const found = conditionalOddsRatio([row(one), row(other)]);
      const truth = (one * (1 - other)) / (other * (1 - one));
      return { truth, interval: found && [found.low, found.high] };
    },
  },
];
