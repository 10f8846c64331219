/**
 * Holm's step-down correction of several p values.
 * @param ps  p values, each 0..1, in any order
 * @returns corrected values in the same order, each ≥ its p and ≤ 1
 * @throws RangeError when a p is outside 0..1
 * @source Holm (1979), Scand. J. Stat. 6(2), 65–70
 * @checked ../shared/reference/adjust_bootstrap.json, from R 4.2 `p.adjust(method = "holm")`
 */
export function holm(ps: readonly number[]): number[] {
  if (ps.some((p) => !(p >= 0 && p <= 1))) throw new RangeError('a p value lies between 0 and 1');
  const order = ps.map((_, index) => index).toSorted((a, b) => (ps[a] ?? 0) - (ps[b] ?? 0) || a - b);
  const corrected = ps.map(() => 0);
  let floor = 0;
  for (const [step, index] of order.entries()) {
    floor = Math.max(floor, Math.min(1, (ps.length - step) * (ps[index] ?? 0)));
    corrected[index] = floor;
  }
  return corrected;
}
