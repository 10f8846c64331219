import { stepUp } from './step-up.ts';

/**
 * Benjamini and Yekutieli's correction of several p values: expected share of false findings, whatever the dependence.
 * @param ps  p values, each 0..1, in any order
 * @returns corrected values in the same order, each ≥ its p and ≤ 1
 * @throws RangeError when a p is outside 0..1
 * @source Benjamini & Yekutieli (2001), Ann. Stat. 29(4), 1165–1188, doi:10.1214/aos/1013699998
 * @checked ../shared/reference/adjust_bootstrap.json, from R 4.2 `p.adjust(method = "BY")`
 */
export function benjaminiYekutieli(ps: readonly number[]): number[] {
  const harmonic = ps.reduce((sum, _, index) => sum + 1 / (index + 1), 0);
  return stepUp(ps, (rank) => (harmonic * ps.length) / rank);
}
