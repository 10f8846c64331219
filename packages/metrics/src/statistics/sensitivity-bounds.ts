/**
 * What the mean change of everybody who began could be at worst and at best, whatever those who did not answer again
 * would have said: each of them is taken to have fallen, or risen, by the whole scale. Their own earlier answers are
 * left out on purpose, so that the bounds say no more than the mean change and the two numbers of people do; with
 * them (Manski's bounds) they would be narrower, and would tell of the few who left.
 * @param difference  mean change of those who answered both times, as it is shown
 * @param stayed      people who answered both times, ≥ 1
 * @param left        people who answered only before, ≥ 0
 * @param range       from the lowest to the highest value of the scale, in the unit of `difference`
 * @returns [lowest, highest] in the unit of `difference`; both are the difference where nobody left
 * @throws RangeError when stayed < 1, left < 0 or range < 0
 * @source Horowitz & Manski (2000), J. Am. Stat. Assoc. 95(449), 77–84, doi:10.1080/01621459.2000.10473902
 */
export function sensitivityBounds(
  difference: number,
  { stayed, left, range }: { stayed: number; left: number; range: number },
): [number, number] {
  if (stayed < 1 || left < 0 || range < 0) throw new RangeError('someone stayed, and the scale has a range');
  const all = stayed + left;
  return [(stayed * difference - left * range) / all, (stayed * difference + left * range) / all];
}
