import { midranks } from './midranks.ts';
import { pearsonCorrelation, type Pair } from './pearson-correlation.ts';

/**
 * Spearman's rank correlation, ties at midranks.
 * @param pairs  at least two
 * @returns −1..1; null when one side has no spread
 * @throws RangeError when there are fewer than two pairs
 * @source Spearman (1904), Am. J. Psychol. 15(1), 72–101, doi:10.2307/1412159
 * @checked ../shared/reference/paired.json, from R 4.2 `cor.test(method = "spearman")`
 */
export function spearmanCorrelation(pairs: readonly Pair[]): number | null {
  const x = midranks(pairs.map(([each]) => each));
  const y = midranks(pairs.map(([, each]) => each));
  return pearsonCorrelation(x.map((rank, at) => [rank, y[at] as number]));
}
