import {
  cohenKappa,
  cronbachAlpha,
  feldtInterval,
  intraclassCorrelations,
  omegaInterval,
} from '@hirogeru/metrics/statistics';
import type { Chance } from '../shown/chance.ts';
import { normals, type Model } from './model.ts';

const RATERS = 3;
/** Share of the variance that lies between people. */
const PEOPLE = 0.6;
const ITEMS = 5;
const ITEM_CORRELATION = 0.4;
const stepUp = (r: number, k: number): number => (k * r) / (1 + (k - 1) * r);

/** Ratings of n people by three raters; raters differ by chance (2), by fixed steps (3) or not at all (1). */
function ratings(chance: Chance, n: number, model: string): number[][] {
  const raters = {
    '1': [0, 0, 0],
    '2': normals(chance, RATERS).map((x) => x * Math.sqrt(0.1)),
    '3': [-0.5, 0, 0.5],
  }[model] as number[];
  const error = Math.sqrt(model === '2' ? 0.3 : 0.4);
  return normals(chance, n).map((person) =>
    raters.map((rater) => Math.sqrt(PEOPLE) * person + rater + error * chance.normal()),
  );
}

/** Answers of n people to items that measure the same equally well. */
const parallelItems = (chance: Chance, n: number): number[][] =>
  normals(chance, n).map((person) =>
    normals(chance, ITEMS).map(
      (own) => Math.sqrt(ITEM_CORRELATION) * person + Math.sqrt(1 - ITEM_CORRELATION) * own,
    ),
  );

/** Two raters who agree on a share of the cases and else answer by chance: that share is kappa. */
function twoRaters(chance: Chance, n: number, kappa: number): number[][] {
  const table = [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ];
  for (let case_ = 0; case_ < n; case_ += 1) {
    const first = chance.place([3, 4, 3]);
    const second = chance.share() < kappa ? first : chance.place([3, 4, 3]);
    (table[first] as number[])[second] = ((table[first] as number[])[second] as number) + 1;
  }
  return table;
}

/** Intervals of agreement and reliability. */
export const agreement: readonly Model[] = [
  ...(['ICC1', 'ICC2', 'ICC3', 'ICC1k', 'ICC2k', 'ICC3k'] as const).map((type): Model => ({
    statistic: 'intraclass-correlations',
    part: type,
    model: 'normal ratings of n people by 3 raters, correlation 0.6',
    trials: 1000,
    trial(chance, n) {
      const found = intraclassCorrelations(ratings(chance, n, type.charAt(3)))?.find(
        (each) => each.type === type,
      );
      return {
        truth: type.endsWith('k') ? stepUp(PEOPLE, RATERS) : PEOPLE,
        interval: found ? [found.low, found.high] : null,
      };
    },
  })),
  {
    statistic: 'feldt-interval',
    model: '5 parallel normal items of correlation 0.4',
    trial(chance, n) {
      const alpha = cronbachAlpha(parallelItems(chance, n));
      return {
        truth: stepUp(ITEM_CORRELATION, ITEMS),
        interval: alpha === null ? null : feldtInterval(alpha, n, ITEMS),
      };
    },
  },
  {
    statistic: 'omega-interval',
    model: '5 parallel normal items of correlation 0.4, 199 replicates',
    trials: 400,
    trial(chance, n) {
      const interval = omegaInterval(parallelItems(chance, n), { replicates: 199, seed: 7 });
      // Of parallel items omega is alpha.
      return { truth: stepUp(ITEM_CORRELATION, ITEMS), interval };
    },
  },
  {
    statistic: 'cohen-kappa',
    model: 'two raters, 3 categories, kappa 0.3–0.8',
    trial(chance, n) {
      const truth = 0.3 + 0.5 * chance.share();
      const found = cohenKappa(twoRaters(chance, n, truth));
      return { truth, interval: found && [found.low, found.high] };
    },
  },
];
