import {
  hedgesGAv,
  noncentralTLimits,
  pairedT,
  rankBiserialInterval,
  cliffsDelta,
  normalCdf,
  standardDeviation,
  standardisedChange,
  standardisedDifference,
} from '@hirogeru/metrics/statistics';
import { between, normals, type Model } from './model.ts';

/** Two limits of a noncentral t take some milliseconds. */
const FEWER = 600;
const SIZE = [0, 1.2] as const;

/** Intervals of effect sizes, of changes and differences from none to large. */
export const effects: readonly Model[] = [
  {
    statistic: 'hedges-g-av',
    model: 'normal pairs of correlation 0.5, effect 0–1.2',
    trials: FEWER,
    trial(chance, n) {
      const truth = between(chance, ...SIZE);
      const pairs = normals(chance, n).map((before) => ({
        before,
        after: truth + before / 2 + Math.sqrt(0.75) * chance.normal(),
      }));
      const found = hedgesGAv(pairs);
      return {
        truth,
        interval: found && found.low !== null && found.high !== null ? [found.low, found.high] : null,
      };
    },
  },
  {
    statistic: 'noncentral-t-limits',
    model: 'non-centrality of t of normal differences, effect 0–1.2',
    trials: FEWER,
    trial(chance, n) {
      const size = between(chance, ...SIZE);
      const test = pairedT(normals(chance, n).map((x) => x + size));
      return { truth: size * Math.sqrt(n), interval: test && noncentralTLimits(test.t, test.df) };
    },
  },
  ...(['d', 'g'] as const).flatMap((part): Model[] => {
    const key = part === 'd' ? 'intervalOfD' : 'intervalOfG';
    return [
      {
        statistic: 'standardised-change',
        part,
        model: 'normal differences by their own deviation, effect 0–1.2',
        trials: FEWER,
        trial(chance, n) {
          const truth = between(chance, ...SIZE);
          const differences = normals(chance, n).map((x) => x + truth);
          const found = standardisedChange(differences, standardDeviation(differences));
          return { truth, interval: found?.[key] ?? null };
        },
      },
      {
        statistic: 'standardised-difference',
        part,
        model: 'two normal samples of one variance, n each, effect 0–1.2',
        trials: FEWER,
        trial(chance, n) {
          const truth = between(chance, ...SIZE);
          const found = standardisedDifference(
            normals(chance, n).map((x) => x + truth),
            normals(chance, n),
          );
          return { truth, interval: found?.[key] ?? null };
        },
      },
    ];
  }),
  {
    statistic: 'rank-biserial-interval',
    model: 'two normal samples of one variance, n each, effect 0–1.2',
    trial(chance, n) {
      const size = between(chance, ...SIZE);
      const delta = cliffsDelta(
        normals(chance, n).map((x) => x + size),
        normals(chance, n),
      );
      return { truth: 2 * normalCdf(size / Math.SQRT2) - 1, interval: rankBiserialInterval(delta, n, n) };
    },
  },
];
