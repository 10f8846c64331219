/**
 * Probability that the positive ranks among 1..n sum to at most v, each sign being a fair coin.
 * @param v  sum, ≥ 0
 * @param n  untied non-zero differences, whole number ≥ 0
 * @returns 0..1
 * @throws RangeError when n is not a whole number ≥ 0
 * @source Wilcoxon (1945), Biometrics Bulletin 1(6), 80–83, doi:10.2307/3001968
 * @checked ../shared/reference/special_functions.csv (psignrank), from R 4.2
 */
export function signedRankCdf(v: number, n: number): number {
  if (!Number.isInteger(n) || n < 0) throw new RangeError('n is a whole number');
  const most = (n * (n + 1)) / 2;
  const chance = new Float64Array(most + 1);
  chance[0] = 1;
  for (let rank = 1; rank <= n; rank += 1)
    for (let at = (rank * (rank + 1)) / 2; at >= 0; at -= 1)
      chance[at] = ((chance[at] ?? 0) + (at >= rank ? (chance[at - rank] ?? 0) : 0)) / 2;
  let sum = 0;
  for (let at = 0; at <= Math.min(v, most); at += 1) sum += chance[at] ?? 0;
  return Math.min(1, sum);
}
