import {
  agrestiCaffoDifference,
  miettinenNurminenDifference,
  newcombeDifference,
  normalQuantile,
  waldDifference,
} from '@hirogeru/metrics/statistics';
import { disagreements, orNothing, type Result } from '../agreement.ts';
import type { Kind } from '../kind.ts';
import { present, readReference } from '../reference-file.ts';

const FILE = 'diff_proportions.json';

type Count = { readonly successes: number; readonly n: number };
type Reference = { x1: number; n1: number; x2: number; n2: number };

/** Intervals for the difference of two proportions against statsmodels. */
export const differenceOfProportions: Kind = {
  name: 'difference of proportions',
  given: ['x1', 'n1', 'x2', 'n2'],
  // statsmodels 0.13 gives (0.0526, 0.3440) for 56/70 − 48/80 where Newcombe's table, as we, has (0.0528, 0.3382),
  // and no result or one end at 0 in other pairs. Ours are held to the definition instead.
  uncompared: {
    miettinen_nurminen_score_95: 'the reference departs from the literature: held to the definition',
    miettinen_nurminen_score_99: 'the reference departs from the literature: held to the definition',
  },
  files: (folder) => present(folder, FILE),
  async cases(folder) {
    const pairs = readReference<Reference[]>(folder, FILE) ?? [];
    return pairs.map((each) => ({
      name: `${each.x1}/${each.n1} − ${each.x2}/${each.n2}`,
      run: async (passOver) =>
        disagreements(
          orNothing(() => ofPair(each)),
          each,
          () => ({ relative: 1e-8, absolute: 1e-12 }),
          passOver,
        ).concat(outsideOfScore(each)),
    }));
  },
};

function ofPair({ x1, n1, x2, n2 }: Reference): Result {
  const first = { successes: x1, n: n1 };
  const second = { successes: x2, n: n2 };
  return {
    diff: x1 / n1 - x2 / n2,
    newcombe_95: newcombeDifference(first, second),
    newcombe_99: newcombeDifference(first, second, 0.99),
    agresti_caffo_95: agrestiCaffoDifference(first, second),
    agresti_caffo_99: agrestiCaffoDifference(first, second, 0.99),
    wald_95: waldDifference(first, second),
    wald_99: waldDifference(first, second, 0.99),
  };
}

// What holds for any score interval: it surrounds the difference, and 99 % surround 95 %.
function outsideOfScore({ x1, n1, x2, n2 }: Reference): string[] {
  const first = { successes: x1, n: n1 };
  const second = { successes: x2, n: n2 };
  const [low, high] = miettinenNurminenDifference(first, second);
  const [lower, higher] = miettinenNurminenDifference(first, second, 0.99);
  const found = x1 / n1 - x2 / n2;
  const isNested = lower <= low && low <= found + 1e-12 && found - 1e-12 <= high && high <= higher;
  return [
    ...(isNested ? [] : ['Miettinen and Nurminen: the intervals are not nested']),
    ...[low, high].flatMap((limit) => offDefinition(first, second, limit)),
  ];
}

// A limit is where the score statistic is the normal quantile; the likeliest shares are searched for here step by step.
function offDefinition(first: Count, second: Count, limit: number): string[] {
  if (Math.abs(limit) > 1 - 1e-9) return [];
  const log = (x: number, share: number): number => (x === 0 ? 0 : x * Math.log(share));
  const likelihood = (share: number): number =>
    log(first.successes, share + limit) +
    log(first.n - first.successes, 1 - share - limit) +
    log(second.successes, share) +
    log(second.n - second.successes, 1 - share);
  let [low, high] = [Math.max(0, -limit), Math.min(1, 1 - limit)];
  while (high - low > 1e-10) {
    const [one, other] = [low + (high - low) / 3, high - (high - low) / 3];
    if (likelihood(one) < likelihood(other)) low = one;
    else high = other;
  }
  const share = (low + high) / 2;
  const all = first.n + second.n;
  const variance = ((share + limit) * (1 - share - limit)) / first.n + (share * (1 - share)) / second.n;
  const found = first.successes / first.n - second.successes / second.n;
  const z = Math.abs(found - limit) / Math.sqrt((variance * all) / (all - 1));
  return Math.abs(z - normalQuantile(0.975)) < 1e-5 ? [] : [`Miettinen and Nurminen: z ${z} at ${limit}`];
}
