/**
 * Two-sided p of Kendall's tau without ties, by counting the orders with each number of discordant pairs.
 * @param s  concordant minus discordant pairs
 * @param n  people, whole number ≥ 2; the count of orders overflows above 170
 * @returns p value 0..1
 * @throws RangeError when n is outside 2..170
 * @source Kendall (1938), Biometrika 30(1/2), 81–93, doi:10.1093/biomet/30.1-2.81
 * @checked ../shared/reference/paired.json, from R 4.2 `cor.test(method = "kendall")`
 */
export function kendallExactTest(s: number, n: number): number {
  if (!Number.isInteger(n) || n < 2 || n > 170) throw new RangeError('2 to 170 people');
  const all = (n * (n - 1)) / 2;
  // chance[k]: k discordant pairs; the person placed last is discordant with 0..size − 1 others, all as likely.
  let chance = [1];
  for (let size = 2; size <= n; size += 1) {
    const next = Array.from({ length: (size * (size - 1)) / 2 + 1 }, () => 0);
    for (const [k, each] of chance.entries())
      for (let more = 0; more < size; more += 1) next[k + more] = (next[k + more] ?? 0) + each / size;
    chance = next;
  }
  const discordant = Math.round((all - Math.abs(s)) / 2);
  return Math.min(1, 2 * chance.slice(0, discordant + 1).reduce((sum, each) => sum + each, 0));
}
