import { tCdf } from './t-cdf.ts';

/**
 * Two-sided p of a correlation by Student's t: exact for Pearson's under normality, an approximation for Spearman's.
 * @param r  correlation, −1..1
 * @param n  pairs, whole number ≥ 3
 * @returns p value 0..1; 0 at r = ±1
 * @throws RangeError when n < 3 or r is outside −1..1
 * @source Student (1908), Biometrika 6(2/3), 302–310, doi:10.1093/biomet/6.2-3.302
 * @checked ../shared/reference/paired.json, from R 4.2 `cor.test`
 */
export function correlationTest(r: number, n: number): number {
  if (n < 3 || !(Math.abs(r) <= 1)) throw new RangeError('three pairs and r in −1..1');
  if (Math.abs(r) === 1) return 0;
  const t = r * Math.sqrt((n - 2) / ((1 - r) * (1 + r)));
  return 2 * tCdf(-Math.abs(t), n - 2);
}
