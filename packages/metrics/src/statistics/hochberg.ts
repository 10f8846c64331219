import { stepUp } from './step-up.ts';

/**
 * Hochberg's step-up correction of several p values (family-wise error, independent tests).
 * @param ps  p values, each 0..1, in any order
 * @returns corrected values in the same order, each ≥ its p and ≤ 1
 * @throws RangeError when a p is outside 0..1
 * @source Hochberg (1988), Biometrika 75(4), 800–802, doi:10.1093/biomet/75.4.800
 * @checked ../shared/reference/adjust_bootstrap.json, from R 4.2 `p.adjust(method = "hochberg")`
 */
export const hochberg = (ps: readonly number[]): number[] => stepUp(ps, (rank) => ps.length - rank + 1);
