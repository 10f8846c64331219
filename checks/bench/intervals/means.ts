import {
  bcaInterval,
  correlationInterval,
  mean,
  netPromoterScore,
  pairedT,
  partlyMatchedT,
  pearsonCorrelation,
  percentileInterval,
  studentT,
  welchT,
} from '@hirogeru/metrics/statistics';
import type { Chance } from '../shown/chance.ts';
import { between, normals, type Model, type Trial } from './model.ts';

const ends = (found: { readonly low: number; readonly high: number } | null) =>
  found && ([found.low, found.high] as const);

const RESAMPLED = 999;
const bootstrap = (statistic: string, interval: typeof bcaInterval): Model => ({
  statistic,
  model: 'mean of a normal distribution',
  trials: 1000,
  trial: (chance, n) => ({
    truth: 0,
    interval: interval(normals(chance, n), mean, {
      replicates: RESAMPLED,
      seed: Math.floor(chance.share() * 2 ** 31),
    }),
  }),
});

function promoters(chance: Chance, n: number, part: 'wald' | 'adjusted'): Trial {
  const [up, down] = [between(chance, 0.2, 0.5), between(chance, 0.1, 0.4)];
  const answers = Array.from(
    { length: n },
    () => [10, 8, 3][chance.place([up, 1 - up - down, down])] as number,
  );
  return { truth: up - down, interval: netPromoterScore(answers)[part] };
}

/** Intervals of means, of their differences, and of a correlation. */
export const means: readonly Model[] = [
  {
    statistic: 'paired-t',
    model: 'normal differences',
    trial: (chance, n) => ({ truth: 0, interval: ends(pairedT(normals(chance, n))) }),
  },
  {
    statistic: 'paired-t',
    part: 'points',
    model: 'differences −2…2 of a five-point item',
    trial(chance, n) {
      const weights = [0.05, 0.2, 0.4, 0.25, 0.1];
      const steps = Array.from({ length: n }, () => chance.place(weights) - 2);
      const truth = weights.reduce((sum, weight, at) => sum + weight * (at - 2), 0);
      return { truth, interval: ends(pairedT(steps)) };
    },
  },
  {
    statistic: 'partly-matched-t',
    model: 'n normal pairs of correlation 0.5, and n more before only',
    trial(chance, n) {
      const pairs = normals(chance, n).map((before) => ({
        before,
        after: before / 2 + Math.sqrt(0.75) * chance.normal(),
      }));
      const found = partlyMatchedT({ pairs, onlyBefore: normals(chance, n), onlyAfter: [] });
      return { truth: 0, interval: ends(found) };
    },
  },
  {
    statistic: 'student-t',
    model: 'two normal samples of one variance, n each',
    trial: (chance, n) => ({ truth: 0, interval: ends(studentT(normals(chance, n), normals(chance, n))) }),
  },
  {
    statistic: 'welch-t',
    model: 'two normal samples, one with twice the deviation, n each',
    trial(chance, n) {
      const wide = normals(chance, n).map((x) => 2 * x);
      return { truth: 0, interval: ends(welchT(normals(chance, n), wide)) };
    },
  },
  {
    statistic: 'correlation-interval',
    model: 'normal pairs, correlation −0.8…0.8',
    trial(chance, n) {
      const truth = between(chance, -0.8, 0.8);
      const pairs = normals(chance, n).map(
        (x) => [x, truth * x + Math.sqrt(1 - truth * truth) * chance.normal()] as const,
      );
      return { truth, interval: correlationInterval(pearsonCorrelation(pairs) ?? 0, n) };
    },
  },
  bootstrap('percentile-interval', percentileInterval),
  bootstrap('bca-interval', bcaInterval),
  ...(['wald', 'adjusted'] as const).map((part): Model => ({
    statistic: 'net-promoter-score',
    part,
    model: 'promoters 20–50 %, detractors 10–40 %',
    trial: (chance, n) => promoters(chance, n, part),
  })),
];
