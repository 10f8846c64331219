import {
  agrestiCaffoDifference,
  miettinenNurminenDifference,
  newcombeDifference,
  waldDifference,
} from '@hirogeru/metrics';
import { disagreements, orNothing, type Result } from '../agreement.ts';
import type { Kind } from '../kind.ts';
import { present, readReference } from '../reference-file.ts';

const FILE = 'diff_proportions.json';

type Reference = { x1: number; n1: number; x2: number; n2: number };

/** Intervals for the difference of two proportions against statsmodels. */
export const differenceOfProportions: Kind = {
  name: 'difference of proportions',
  files: (folder) => present(folder, FILE),
  async cases(folder) {
    const pairs = readReference<Reference[]>(folder, FILE) ?? [];
    return pairs.map((each) => ({
      name: `${each.x1}/${each.n1} − ${each.x2}/${each.n2}`,
      run: async () =>
        disagreements(
          orNothing(() => ofPair(each)),
          each,
          () => ({ relative: 1e-8, absolute: 1e-12 }),
        ).concat(outsideOfScore(each)),
    }));
  },
  // statsmodels 0.13 gives (0.0526, 0.3440) for 56/70 − 48/80 where Newcombe's table, as we, has (0.0528, 0.3382),
  // and no result or one end at 0 in other pairs.
  skipped: (folder) =>
    present(folder, FILE).map(
      (file) => `${file} miettinen_nurminen_score (the reference departs from the literature)`,
    ),
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
  return isNested ? [] : ['Miettinen and Nurminen: the intervals are not nested'];
}
