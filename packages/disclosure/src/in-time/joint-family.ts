import type { Answers, Family, FamilyCell } from '../family.ts';
import { spreadOf } from '../primary.ts';
import { earlierSums, readingOf, readingOfStanding } from './earlier-sums.ts';
import { growthOf } from './growth.ts';
import type { Past } from './likely-past.ts';
import type { MaskBefore } from './masks-before.ts';
import { nameOf, type Published } from './published.ts';

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
 * @param masks      of earlier releases
 * @param differences  names of differences between two releases, both withheld, that need room too
 */
export function jointFamily(
  family: Family,
  earlier: readonly Published[],
  past: Past,
  {
    k,
    masks,
    differences,
  }: {
    readonly k: number;
    readonly masks: readonly MaskBefore[];
    readonly differences: ReadonlySet<string>;
  },
): Joint {
  const now = earlier.length;
  const name = (at: number, id: string): string => (at === now ? id : nameOf(at, id));
  const open: FamilyCell[] = [{ id: ONE, value: 1, contributors: MANY }];
  const opened = (value: number): string => {
    open.push({ id: `= ${open.length}`, value, contributors: MANY });
    return open.at(-1)!.id;
  };
  const ties = [
    family,
    earlierSums(earlier, readingOf(past.shown), opened),
    earlierSums(earlier, readingOfStanding(past, name), opened),
  ];
  const growth = growthOf(masks, past, { differences, name, one: ONE, contributors: MANY });
  const before = masks.map(({ at, id, value, threshold, mayBeZero }) => ({
    id: name(at, id),
    value,
    contributors: MANY,
    threshold,
    mayBeZero,
    ...past.boundsOf(at, id),
  }));
  const perhapsZeros = new Set(masks.flatMap(({ id, mayBeZero }) => (mayBeZero ? [id] : [])));
  const own = family.cells.map((cell) => ({
    ...cell,
    mayBeZero: perhapsZeros.has(cell.id),
    ...past.boundsOf(now, cell.id),
    ...(differsLittle(past.shown, cell, k)
      ? { contributors: Math.min(1, cell.contributors ?? cell.value) }
      : {}),
  }));
  return {
    family: {
      cells: [...own, ...before, ...growth.cells, ...open],
      equations: [...ties, growth].flatMap(({ equations }) => equations),
      inequalities: [...ties, growth].flatMap(({ inequalities = [] }) => inequalities),
      answers: answersOf(family),
    },
    withheld: new Set([...before, ...growth.cells].map(({ id }) => id)),
    published: new Set(open.map(({ id }) => id)),
  };
}

/** With how many answered, whatever stands for them beside earlier releases. */
function answersOf({ answers = [], cells }: Family): Answers[] {
  const people = new Map(cells.map(({ id, value, contributors = value }) => [id, contributors]));
  return answers.map((each) => ({ people: people.get(each.total)!, ...each }));
}

function differsLittle(shown: Past['shown'], cell: FamilyCell, k: number): boolean {
  return shown.some((each) => {
    const before = each.get(cell.id);
    return before !== undefined && before !== cell.value && Math.abs(before - cell.value) < spreadOf(cell, k);
  });
}
