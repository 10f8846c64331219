import { mean } from './mean.ts';

/** Both values of one person. */
export type Pair = readonly [x: number, y: number];

/**
 * Pearson's product-moment correlation.
 * @param pairs  at least two
 * @returns −1..1; null when one side has no spread
 * @throws RangeError when there are fewer than two pairs
 * @source Pearson (1895), Proc. R. Soc. Lond. 58, 240–242
 * @checked ../shared/reference/paired.json, from R 4.2 `cor`
 */
export function pearsonCorrelation(pairs: readonly Pair[]): number | null {
  if (pairs.length < 2) throw new RangeError('a correlation needs two pairs');
  const centreX = mean(pairs.map(([x]) => x));
  const centreY = mean(pairs.map(([, y]) => y));
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const [x, y] of pairs) {
    xx += (x - centreX) ** 2;
    yy += (y - centreY) ** 2;
    xy += (x - centreX) * (y - centreY);
  }
  if (xx === 0 || yy === 0) return null;
  return Math.min(1, Math.max(-1, xy / Math.sqrt(xx * yy)));
}
