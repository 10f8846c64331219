import type { Pair } from './pearson-correlation.ts';
import { tieCounts } from './tie-counts.ts';

export type KendallTau = {
  /** −1..1. */
  readonly tau: number;
  /** Concordant minus discordant pairs of people. */
  readonly s: number;
};

/**
 * Kendall's rank correlation tau-b: concordant minus discordant pairs over what ties leave comparable.
 * @param pairs  at least two
 * @returns null when one side has no spread
 * @throws RangeError when there are fewer than two pairs
 * @source Kendall (1945), Biometrika 33(3), 239–251, doi:10.1093/biomet/33.3.239
 * @checked ../shared/reference/paired.json, from R 4.2 `cor.test(method = "kendall")`
 */
export function kendallTauB(pairs: readonly Pair[]): KendallTau | null {
  if (pairs.length < 2) throw new RangeError('a correlation needs two pairs');
  let s = 0;
  for (const [at, [x1, y1]] of pairs.entries())
    for (let other = 0; other < at; other += 1) {
      const [x2, y2] = pairs[other] as Pair;
      s += Math.sign(x1 - x2) * Math.sign(y1 - y2);
    }
  const all = (pairs.length * (pairs.length - 1)) / 2;
  const tied = (counts: readonly number[]): number => counts.reduce((sum, t) => sum + (t * (t - 1)) / 2, 0);
  const x = all - tied(tieCounts(pairs.map(([each]) => each)));
  const y = all - tied(tieCounts(pairs.map(([, each]) => each)));
  return x === 0 || y === 0 ? null : { tau: s / Math.sqrt(x * y), s };
}
