import { stepUp } from './step-up.ts';

/**
 * Bonferroni's correction of several p values.
 * @param ps  p values, each 0..1, in any order
 * @returns corrected values in the same order, each ≥ its p and ≤ 1
 * @throws RangeError when a p is outside 0..1
 * @source Dunn (1961), JASA 56(293), 52–64, doi:10.1080/01621459.1961.10482090
 * @checked ../shared/reference/adjust_bootstrap.json, from R 4.2 `p.adjust(method = "bonferroni")`
 */
export const bonferroni = (ps: readonly number[]): number[] => stepUp(ps, () => ps.length);
