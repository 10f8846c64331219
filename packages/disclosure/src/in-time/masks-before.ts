import type { Family } from '../family.ts';
import { spreadOf } from '../primary.ts';
import type { Past } from './likely-past.ts';
import type { Published } from './published.ts';

/** A cell that an earlier release withheld, with the value that it may have had there. */
export type MaskBefore = {
  readonly at: number;
  readonly id: string;
  readonly value: number;
  /** So many values have to be left for it. */
  readonly threshold: number;
};

/** Whether the release at a place has the cell and withheld it; nothing of today's has been shown yet. */
export const isHidden = ({ shown, values }: Past, at: number, id: string): boolean =>
  values[at]!.has(id) && !shown[at]?.has(id);

/** All that earlier releases withheld, oldest first; a cell of today's family needs at least the room that it needs today. */
export function masksBefore(
  family: Family,
  earlier: readonly Published[],
  past: Past,
  k: number,
): MaskBefore[] {
  const spreads = new Map(family.cells.map((cell) => [cell.id, spreadOf(cell, k)]));
  return earlier.flatMap(({ cells }, at) =>
    cells
      .filter(({ id }) => isHidden(past, at, id))
      .map(({ id, threshold }) => ({
        at,
        id,
        value: past.values[at]!.get(id)!,
        threshold: Math.max(threshold, spreads.get(id) ?? 0),
      })),
  );
}
