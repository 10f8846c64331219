import { drawn } from './drawn.ts';
import type { FamilyCell } from './family.ts';

/** What a project would rather show or hide, and the secret that settles the rest. */
export type Preferences = {
  /** Settles which of equally good masks is taken; a reader without it cannot try the programme out on guessed tables. */
  readonly seed?: string | undefined;
  /** Cells that should stay shown where others can be masked instead. */
  readonly keep: ReadonlySet<string>;
  /** Cells that were masked before; they stay so where that serves as well. */
  readonly earlier: ReadonlySet<string>;
};

/**
 * The price of a mask: 1 for an inner cell, a sixteenth more for every sum that stands under it, so that one more mask
 * costs more than masking dearer cells instead, for tables of usual depth. What is drawn, up to a tenth, decides between
 * masks of as many cells.
 */
export function priceOf(cell: FamilyCell, level: number, { seed, keep, earlier }: Preferences): number {
  const liked = keep.has(cell.id) ? 2 : earlier.has(cell.id) ? 0.5 : 1;
  return liked * (1 + level / 16) + (drawn(seed, 'price', cell.id) - 0.5) / 5;
}
