import type { Family, FamilyCell } from '../family.ts';
import { spreadOf } from '../primary.ts';
import { earlierSums, readingOf, readingOfStanding } from './earlier-sums.ts';
import type { Past } from './likely-past.ts';
import { differenceName, nameOf, type Published } from './published.ts';

/** A family with what earlier releases withheld beside it. */
export type Joint = {
  readonly family: Family;
  /** Earlier masks, and differences of withheld numbers. */
  readonly withheld: ReadonlySet<string>;
  /** What earlier sums have in shown cells. */
  readonly published: ReadonlySet<string>;
};

// Whoever stood behind an earlier number: its mask is not ours to choose any more.
const MANY = Number.MAX_SAFE_INTEGER;
const ONE = '= one';

/**
 * The new numbers and all that earlier releases withheld, as one family. A number that differs by 1 to k-1 from one that
 * was shown counts as small itself: the difference is a number of people. "Answers only get added" is taken as known.
 * @param past       from `likelyPast`
 * @param differences  names of differences between two releases, both withheld, that need room too
 */
export function jointFamily(
  family: Family,
  earlier: readonly Published[],
  past: Past,
  { k, differences }: { readonly k: number; readonly differences: ReadonlySet<string> },
): Joint {
  const { shown, values } = past;
  const now = earlier.length;
  const isHidden = (at: number, id: string): boolean => values[at]!.has(id) && !shown[at]?.has(id);
  const name = (at: number, id: string): string => (at === now ? id : nameOf(at, id));

  const spreads = new Map(family.cells.map((cell) => [cell.id, spreadOf(cell, k)]));
  const open: FamilyCell[] = [{ id: ONE, value: 1, contributors: MANY }];
  const opened = (value: number): string => {
    open.push({ id: `= ${open.length}`, value, contributors: MANY });
    return open.at(-1)!.id;
  };
  const sums = earlierSums(earlier, readingOf(shown), opened);
  const standing = earlierSums(earlier, readingOfStanding(past, name), opened);
  const masked = earlier.flatMap(({ cells }, at) =>
    cells
      .filter(({ id }) => isHidden(at, id))
      .map(({ id, threshold }) => ({
        at,
        id,
        value: values[at]!.get(id)!,
        threshold: Math.max(threshold, spreads.get(id) ?? 0),
      })),
  );
  const more: FamilyCell[] = [];
  const equations = [...family.equations, ...sums.equations, ...standing.equations];
  const inequalities = [...(family.inequalities ?? []), ...sums.inequalities, ...standing.inequalities];
  for (const { at, id, value, threshold } of masked) {
    const laters = values.flatMap((each, later) => (later > at && each.has(id) ? [later] : []));
    for (const later of laters) {
      const grown = values[later]!.get(id)! - value;
      if (grown < 0 || !isHidden(later, id) || !past.grows(id)) continue;
      const difference = differenceName(later, at, id);
      const isSmall = later === now && later === laters[0] && grown > 0 && grown < threshold;
      if (isSmall || differences.has(difference)) {
        more.push(
          // A hidden cell is known to be 1 at least; how much it grew may be nothing: one more than that is sought.
          { id: difference, value: grown + 1, contributors: MANY, threshold },
          { id: `${difference} +`, value: grown + value + 1, contributors: MANY, threshold: 0 },
        );
        equations.push(
          { total: `${difference} +`, parts: [name(later, id), ONE] },
          { total: `${difference} +`, parts: [name(at, id), difference] },
        );
      } else if (later === laters[0]) {
        inequalities.push({ parts: [name(at, id)], wholes: [name(later, id)] });
      }
    }
  }
  const before = masked.map(({ at, id, value, threshold }) => ({
    id: name(at, id),
    value,
    contributors: MANY,
    threshold,
    ...past.boundsOf(at, id),
  }));
  const own = family.cells.map((cell) => ({
    ...cell,
    ...past.boundsOf(now, cell.id),
    ...(differsLittle(shown, cell, k) ? { contributors: Math.min(1, cell.contributors ?? cell.value) } : {}),
  }));
  return {
    family: { cells: [...own, ...before, ...more, ...open], equations, inequalities },
    withheld: new Set([...before, ...more].map(({ id }) => id)),
    published: new Set(open.map(({ id }) => id)),
  };
}

function differsLittle(shown: Past['shown'], cell: FamilyCell, k: number): boolean {
  return shown.some((each) => {
    const before = each.get(cell.id);
    return before !== undefined && before !== cell.value && Math.abs(before - cell.value) < spreadOf(cell, k);
  });
}
