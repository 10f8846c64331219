/**
 * Least difference of two scores of one person that errors of measurement alone would seldom make: the reliable change
 * index passes its limit there.
 * @param deviation    standard deviation of the scores before, ≥ 0
 * @param reliability  of the scale, 0..1: test–retest, or internal consistency where no other is known
 * @param limit        of the index, in standard errors; 1.959964 = errors alone pass it in 5 of 100 people, up or down
 * @returns points of the scale; 0 where the scale has no error or the scores no spread
 * @throws RangeError when deviation < 0 or reliability is outside 0..1
 * @example reliableChangeThreshold({ deviation: 7.5, reliability: 0.8 }) // 9.297
 * @source Jacobson & Truax (1991), J. Consult. Clin. Psychol. 59(1), 12–19, doi:10.1037/0022-006X.59.1.12
 * @checked by the example of the paper (S_diff 4.74, RC 3.16) in reliable-change-threshold.test.ts
 */
export function reliableChangeThreshold(
  { deviation, reliability }: { readonly deviation: number; readonly reliability: number },
  limit = 1.959963984540054,
): number {
  if (!(deviation >= 0) || !(reliability >= 0 && reliability <= 1))
    throw new RangeError('a standard deviation, and a reliability between 0 and 1');
  return limit * deviation * Math.sqrt(2 * (1 - reliability));
}
