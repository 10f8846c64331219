import type { Family, FamilyCell } from '../family.ts';
import type { Past } from './likely-past.ts';
import { isHidden, type MaskBefore } from './masks-before.ts';
import { differenceName } from './published.ts';

/** How withheld numbers of two releases hang together: "answers only get added". */
export type Growth = {
  /** Differences that need room of their own, each with the sum that ties it to its two numbers. */
  readonly cells: FamilyCell[];
  readonly equations: Family['equations'][number][];
  readonly inequalities: NonNullable<Family['inequalities']>[number][];
};

/**
 * @param masks        of earlier releases
 * @param differences  names of differences between two releases, both withheld, that need room too
 * @param name         a number's id in the joint family
 * @param one          id of a one that everybody knows
 * @param contributors  people behind a difference, so many that it is withheld for its room alone
 */
export function growthOf(
  masks: readonly MaskBefore[],
  past: Past,
  {
    differences,
    name,
    one,
    contributors,
  }: {
    readonly differences: ReadonlySet<string>;
    readonly name: (at: number, id: string) => string;
    readonly one: string;
    readonly contributors: number;
  },
): Growth {
  const growth: Growth = { cells: [], equations: [], inequalities: [] };
  const now = past.shown.length;
  for (const { at, id, value, threshold } of masks) {
    const laters = past.values.flatMap((each, later) => (later > at && each.has(id) ? [later] : []));
    for (const later of laters) {
      const grown = past.values[later]!.get(id)! - value;
      if (grown < 0 || !isHidden(past, later, id) || !past.grows(id)) continue;
      const difference = differenceName(later, at, id);
      const isSmall = later === now && later === laters[0] && grown > 0 && grown < threshold;
      if (isSmall || differences.has(difference)) {
        growth.cells.push(
          // A hidden cell is known to be 1 at least; how much it grew may be nothing: one more than that is sought.
          { id: difference, value: grown + 1, contributors, threshold },
          { id: `${difference} +`, value: grown + value + 1, contributors, threshold: 0 },
        );
        growth.equations.push(
          { total: `${difference} +`, parts: [name(later, id), one] },
          { total: `${difference} +`, parts: [name(at, id), difference] },
        );
      } else if (later === laters[0]) {
        growth.inequalities.push({ parts: [name(at, id)], wholes: [name(later, id)] });
      }
    }
  }
  return growth;
}
