import { withheldWhole } from '../alike.ts';
import type { Family } from '../family.ts';
import { primaryCells, spreadOf } from '../primary.ts';
import type { Past } from './likely-past.ts';
import { mayBeZero } from './may-be-zero.ts';
import type { Published } from './published.ts';

/** A cell that an earlier release withheld, with the value that it may have had there. */
export type MaskBefore = {
  readonly at: number;
  readonly id: string;
  readonly value: number;
  /** So many values have to be left for it. */
  readonly threshold: number;
  /** It was withheld whole, with zeros. */
  readonly mayBeZero: boolean;
};

/** Whether the release at a place has the cell and withheld it; nothing of today's has been shown yet. */
export const isHidden = ({ shown, values }: Past, at: number, id: string): boolean =>
  values[at]!.has(id) && !shown[at]?.has(id);

/**
 * All that earlier releases withheld, oldest first; a cell of today's family needs at least the room that it needs today. A
 * zero that was withheld whole needs none where a later release shows it: that nobody has chosen it since tells of nobody.
 */
export function masksBefore(
  family: Family,
  earlier: readonly Published[],
  past: Past,
  k: number,
): MaskBefore[] {
  const spreads = new Map(family.cells.map((cell) => [cell.id, spreadOf(cell, k)]));
  const zeros = mayBeZero(earlier);
  const primary = new Set(primaryCells(family, { k }));
  const { beside } = withheldWhole(family, { k, primary, published: new Set() });
  const shown = [...past.shown, past.values.at(-1)!];
  const isShownZero = (at: number, id: string): boolean =>
    shown.some(
      (each, later) => later > at && each.get(id) === 0 && !(later === earlier.length && beside.has(id)),
    );
  return earlier.flatMap(({ cells }, at) =>
    cells
      .filter(({ id }) => isHidden(past, at, id))
      .map(({ id, threshold }) => {
        const value = past.values[at]!.get(id)!;
        const isNone = value === 0 && zeros[at]!.has(id) && isShownZero(at, id);
        return {
          at,
          id,
          value,
          threshold: isNone ? 0 : Math.max(threshold, spreads.get(id) ?? 0),
          mayBeZero: zeros[at]!.has(id),
        };
      }),
  );
}
