import { stepUp } from './step-up.ts';

/**
 * Benjamini and Hochberg's correction of several p values: expected share of false findings, independent tests.
 * @param ps  p values, each 0..1, in any order
 * @returns corrected values in the same order, each ≥ its p and ≤ 1
 * @throws RangeError when a p is outside 0..1
 * @source Benjamini & Hochberg (1995), J. R. Stat. Soc. B 57(1), 289–300, doi:10.1111/j.2517-6161.1995.tb02031.x
 * @checked ../shared/reference/adjust_bootstrap.json, from R 4.2 `p.adjust(method = "BH")`
 */
export const benjaminiHochberg = (ps: readonly number[]): number[] => stepUp(ps, (rank) => ps.length / rank);
