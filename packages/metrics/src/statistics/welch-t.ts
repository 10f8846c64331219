import { standardDeviation } from './standard-deviation.ts';
import { twoSampleT, type TwoSampleT } from './two-sample-t.ts';

/**
 * Welch's t test: difference of two means without assuming equal variances.
 * @param x      at least two numbers
 * @param y      at least two numbers
 * @param level  confidence, 0..1 exclusive
 * @returns null when neither sample has any spread
 * @throws RangeError when a sample has fewer than two values
 * @source Welch (1947), Biometrika 34(1/2), 28–35, doi:10.1093/biomet/34.1-2.28
 * @checked ../shared/reference/two_sample.json, from R 4.2 `t.test`
 * @coverage % at n = 5, 10, 24, 100: 95.1 · 95.6 · 95.0 · 95.0 (two normal samples, one with twice the deviation,
 *          n each)
 */
export function welchT(x: readonly number[], y: readonly number[], level = 0.95): TwoSampleT | null {
  const ofX = standardDeviation(x) ** 2 / x.length;
  const ofY = standardDeviation(y) ** 2 / y.length;
  const df = (ofX + ofY) ** 2 / (ofX ** 2 / (x.length - 1) + ofY ** 2 / (y.length - 1));
  return twoSampleT(x, y, Math.sqrt(ofX + ofY), df, level);
}
