/**
 * Exact two-sided p of a sum of signed ranks: every rank is positive or negative with probability ½.
 * @param ranks  ranks of the non-zero differences: whole or half numbers (midranks)
 * @param sum    observed sum of those with a positive difference
 * @returns twice the smaller tail, at most 1
 */
export function signedRankP(ranks: readonly number[], sum: number): number {
  const doubled = ranks.map((rank) => Math.round(rank * 2));
  const total = doubled.reduce((a, b) => a + b, 0);
  const chance = new Float64Array(total + 1);
  chance[0] = 1;
  let reached = 0;
  for (const rank of doubled) {
    reached += rank;
    for (let at = reached; at >= 0; at -= 1)
      chance[at] = ((chance[at] ?? 0) + (at >= rank ? (chance[at - rank] ?? 0) : 0)) / 2;
  }
  const observed = Math.round(sum * 2);
  const smaller = Math.min(observed, total - observed);
  let tail = 0;
  for (let at = 0; at <= smaller; at += 1) tail += chance[at] ?? 0;
  return Math.min(1, 2 * tail);
}
