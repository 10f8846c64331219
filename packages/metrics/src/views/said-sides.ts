import type { SaidChange } from '@hirogeru/store/vault';

/** Whose points rose, and all others: they stayed or fell. */
export type Side = 'risen' | 'others';

export const sideOf = ({ change }: SaidChange): Side => (change > 0 ? 'risen' : 'others');

/** Whether somebody is of a side (null = either) and mentions any of some codes (null = wrote anything). */
export const isSaid = (each: SaidChange, side: Side | null, codes: readonly string[] | null): boolean =>
  (side === null || sideOf(each) === side) &&
  (codes === null || each.codes.some((code) => codes.includes(code)));
