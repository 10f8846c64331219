/**
 * Holm's step-down correction of several p values.
 * @param ps  p values, each 0..1, in any order; null = not tested, which neither counts nor is corrected
 * @returns corrected values in the same order, each ≥ its p and ≤ 1; null stays null
 * @throws RangeError when a p is outside 0..1
 * @source Holm (1979), Scand. J. Stat. 6(2), 65–70
 * @checked ../shared/reference/adjust_bootstrap.json, from R 4.2 `p.adjust(method = "holm")`
 */
export function holm(ps: readonly (number | null)[]): (number | null)[] {
  const tested = ps.flatMap((p, index) => (p === null ? [] : [{ p, index }]));
  if (tested.some(({ p }) => !(p >= 0 && p <= 1))) throw new RangeError('a p value lies between 0 and 1');
  const corrected: (number | null)[] = ps.map(() => null);
  let floor = 0;
  for (const [step, { p, index }] of tested.toSorted((a, b) => a.p - b.p || a.index - b.index).entries()) {
    floor = Math.max(floor, Math.min(1, (tested.length - step) * p));
    corrected[index] = floor;
  }
  return corrected;
}
