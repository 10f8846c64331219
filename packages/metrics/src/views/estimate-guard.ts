import { pairedT } from '../statistics/paired-t.ts';
import { rounded } from '../rounded.ts';

/** Below this many pairs a mean to one decimal is the sum, and the p of ranks tells the rest. */
const FROM = 20;
/** So many people are tried at most; the others are held still, which leaves less room, never more. */
const TRIED = 30;

/** Sums of changes and of their squares that so many people can have: sum → sums of squares. */
type Sums = ReadonlyMap<number, ReadonlySet<number>>;

/** What else a reader knows of the changes. */
export type Known = {
  /** Widest change that the scale allows; null where that is not known. */
  readonly range: number | null;
  /** Everybody answered both times: then the two distributions give the sum of the changes. */
  readonly sum: boolean;
};

/**
 * Whether mean and interval of a change leave at least `fewest` values for how many went up, stayed or went down, each
 * time with the third known. Where they do not, they would give away what is withheld.
 * @param changes  after − before of each person
 */
export function leavesRoom(changes: readonly number[], known: Known, fewest: number): boolean {
  const n = changes.length;
  const test = n < FROM ? null : pairedT(changes);
  if (!test || known.range === null || !changes.every((change) => Number.isInteger(change))) return false;
  const sorted = changes.toSorted((a, b) => a - b);
  const step = Math.max(1, n / TRIED);
  const tried = Array.from({ length: Math.min(n, TRIED) }, (_, at) => sorted[Math.floor(at * step)] ?? 0);
  const sums = sumsOfPeople(tried.length, known.range);
  const { sum, squares } = totalsOf(tried);
  const shifts = known.sum ? [0] : shiftsOf(changes);
  const isShown = shownAlike(changes, test);
  const up = tried.filter((change) => change > 0).length;
  const down = tried.filter((change) => change < 0).length;
  const same = tried.length - up - down;
  const isPossible = (ups: number, downs: number): boolean =>
    shifts.some((shift) =>
      meets(sums[ups], sums[downs], sum + shift, (found) => isShown(shift, found - squares)),
    );
  // Zeros are shown: only numbers above zero stand in for each other.
  const below = (most: number, isOne: (value: number) => boolean): number =>
    Array.from({ length: Math.max(0, most - 1) }, (_, at) => at + 1).filter((value) => isOne(value)).length;
  const left = [
    [up, down, below(up + down, (ups) => isPossible(ups, up + down - ups))],
    [down, same, below(down + same, (downs) => isPossible(up, downs))],
    [up, same, below(up + same, (ups) => isPossible(ups, down))],
  ] as const;
  return left.every(([one, other, values]) => one === 0 || other === 0 || values >= fewest);
}

function totalsOf(changes: readonly number[]): { sum: number; squares: number } {
  return {
    sum: changes.reduce((total, change) => total + change, 0),
    squares: changes.reduce((total, change) => total + change ** 2, 0),
  };
}

/** How much more or less the sum may be for the mean that is shown. */
function shiftsOf(changes: readonly number[]): number[] {
  const { sum } = totalsOf(changes);
  const n = changes.length;
  const most = Math.ceil(n / 10);
  return Array.from({ length: 2 * most + 1 }, (_, at) => at - most).filter(
    (shift) => rounded((sum + shift) / n, 1) === rounded(sum / n, 1),
  );
}

/** Whether so much more in the sum and in the squares gives the same interval, as it is shown. */
function shownAlike(changes: readonly number[], test: { low: number; high: number }) {
  const { sum, squares } = totalsOf(changes);
  const n = changes.length;
  const spreadOf = (shift: number, more: number): number => squares + more - (sum + shift) ** 2 / n;
  const half = (test.high - test.low) / 2 / Math.sqrt(spreadOf(0, 0));
  const ends = (shift: number, more: number): string => {
    const width = half * Math.sqrt(Math.max(0, spreadOf(shift, more)));
    return [-width, width].map((end) => rounded((sum + shift) / n + end, 1)).join(' ');
  };
  const shown = ends(0, 0);
  return (shift: number, more: number): boolean => ends(shift, more) === shown;
}

function meets(
  ups: Sums | undefined,
  downs: Sums | undefined,
  sum: number,
  fits: (squares: number) => boolean,
): boolean {
  for (const [plus, ownSquares] of ups ?? []) {
    const others = downs?.get(plus - sum);
    if (others === undefined) continue;
    for (const one of ownSquares) for (const other of others) if (fits(one + other)) return true;
  }
  return false;
}

/** For 0, 1, 2 … people who each moved by 1 to `range` points the same way. */
function sumsOfPeople(most: number, range: number): Sums[] {
  const all: Sums[] = [new Map([[0, new Set([0])]])];
  for (let people = 1; people <= most; people += 1) {
    const next = new Map<number, Set<number>>();
    for (const [sum, squares] of all[people - 1] ?? [])
      for (let points = 1; points <= range; points += 1) {
        const own = next.get(sum + points) ?? new Set<number>();
        for (const each of squares) own.add(each + points ** 2);
        next.set(sum + points, own);
      }
    all.push(next);
  }
  return all;
}
