import { pairedT } from '../statistics/paired-t.ts';
import { rounded } from '../rounded.ts';
import { shownEnds } from './shown-ends.ts';

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
  /** The ends of the interval are shown outwards. */
  readonly wide?: boolean;
};

/**
 * Whether mean and interval of a change leave at least `fewest` values for how many went up, stayed or went down, each
 * time with the third known. Where they do not, they would give away what is withheld.
 * @param changes  after − before of each person
 */
export function leavesRoom(changes: readonly number[], known: Known, fewest: number): boolean {
  const tried = triedOf(changes, known);
  if (!tried) return false;
  return roomInTurn(tried, fewest);
}

/** Whether each of the three numbers can have at least `fewest` values, each time with the third known. */
export function roomInTurn({ people, up, down, isPossible }: Tried, fewest: number): boolean {
  const same = people - up - down;
  // Zeros are shown: only numbers above zero stand in for each other.
  const below = (most: number, isOne: (value: number) => boolean): number =>
    Array.from({ length: Math.max(0, most - 1) }, (_, at) => at + 1).filter(isOne).length;
  const left = [
    [up, down, below(up + down, (ups) => isPossible(ups, up + down - ups))],
    [down, same, below(down + same, (downs) => isPossible(up, downs))],
    [up, same, below(up + same, (ups) => isPossible(ups, down))],
  ] as const;
  return left.every(([one, other, values]) => one === 0 || other === 0 || values >= fewest);
}

/**
 * Whether mean and interval of a change leave at least `fewest` values for each of the numbers of people who went up,
 * stayed and went down, where none of the three is shown.
 * @param changes  after − before of each person
 */
export function leavesRoomTogether(changes: readonly number[], known: Known, fewest: number): boolean {
  const tried = triedOf(changes, known);
  return tried !== null && roomTogether(tried, fewest);
}

/** How many of those who are tried went up and down, and whether other numbers would show the same figures. */
export type Tried = {
  readonly people: number;
  readonly up: number;
  readonly down: number;
  readonly isPossible: (ups: number, downs: number) => boolean;
};

/** Whether each of the three numbers can have at least `fewest` values, where none of them is shown. */
export function roomTogether({ people, up, down, isPossible }: Tried, fewest: number): boolean {
  // From the truth outwards: what is near it is the likeliest to be possible.
  const all = Array.from({ length: people + 1 }, (_, ups) =>
    Array.from({ length: people + 1 - ups }, (__, downs) => [ups, downs] as const),
  ).flat();
  const found = [new Set<number>(), new Set<number>(), new Set<number>()] as const;
  for (const [ups, downs] of all.toSorted(byDistance(up, down))) {
    const three = [ups, downs, people - ups - downs] as const;
    const tells = found.some((values, at) => values.size < fewest && !values.has(three[at] ?? 0));
    if (tells && isPossible(ups, downs)) found.forEach((values, at) => values.add(three[at] ?? 0));
  }
  return found.every(({ size }) => size >= fewest);
}

const byDistance = (up: number, down: number) => {
  const far = ([ups, downs]: readonly [number, number]): number =>
    Math.abs(ups - up) + Math.abs(downs - down);
  return (one: readonly [number, number], other: readonly [number, number]): number =>
    far(one) - far(other) || one[0] - other[0] || one[1] - other[1];
};

/** The changes of those who are tried, and whether so many up and down of them would show the same figures. */
function triedOf(changes: readonly number[], known: Known) {
  const n = changes.length;
  const test = n < FROM ? null : pairedT(changes);
  if (!test || known.range === null || !changes.every((change) => Number.isInteger(change))) return null;
  const tried = triedFew(changes);
  const sums = sumsOfPeople(tried.length, known.range);
  const { sum, squares } = totalsOf(tried);
  const shifts = known.sum ? [0] : shiftsOf(changes);
  const isShown = shownAlike(changes, test, known.wide ?? false);
  const up = tried.filter((change) => change > 0).length;
  const down = tried.filter((change) => change < 0).length;
  return {
    people: tried.length,
    up,
    down,
    isPossible: (ups: number, downs: number): boolean =>
      shifts.some((shift) =>
        meets(sums[ups], sums[downs], sum + shift, (found) => isShown(shift, found - squares)),
      ),
  };
}

/**
 * So many of all that they can be tried: as many of each way as of the others, as far as there are so many, from the lowest to
 * the highest. Of a way that is left out nobody would be seen to have room.
 */
export function triedFew(changes: readonly number[]): number[] {
  const ways = [-1, 0, 1]
    .map((way) => changes.filter((change) => Math.sign(change) === way).toSorted((a, b) => a - b))
    .toSorted((one, other) => one.length - other.length);
  let left = TRIED;
  const tried = ways.flatMap((own, at) => {
    const share = Math.min(own.length, Math.floor(left / (ways.length - at)));
    left -= share;
    return Array.from({ length: share }, (_, place) => own[Math.floor((place * own.length) / share)] ?? 0);
  });
  return tried.toSorted((a, b) => a - b);
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
export function shownAlike(changes: readonly number[], test: { low: number; high: number }, wide: boolean) {
  const { sum, squares } = totalsOf(changes);
  const n = changes.length;
  const spreadOf = (shift: number, more: number): number => squares + more - (sum + shift) ** 2 / n;
  const half = (test.high - test.low) / 2 / Math.sqrt(spreadOf(0, 0));
  const ends = (shift: number, more: number): string => {
    const width = half * Math.sqrt(Math.max(0, spreadOf(shift, more)));
    const middle = (sum + shift) / n;
    return shownEnds(middle - width, middle + width, wide).join(' ');
  };
  const shown = ends(0, 0);
  // The same few sums are asked for again and again.
  const known = new Map<number, Map<number, boolean>>();
  return (shift: number, more: number): boolean => {
    const own = known.get(shift) ?? new Map<number, boolean>();
    known.set(shift, own);
    const found = own.get(more) ?? ends(shift, more) === shown;
    own.set(more, found);
    return found;
  };
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

/** Sums by range, as far as they were asked for: every item of a form asks for the same. */
const KNOWN = new Map<number, Sums[]>();

/** For 0, 1, 2 … people who each moved by 1 to `range` points the same way. */
function sumsOfPeople(most: number, range: number): Sums[] {
  const all: Sums[] = KNOWN.get(range) ?? [new Map([[0, new Set([0])]])];
  KNOWN.set(range, all);
  for (let people = all.length; people <= most; people += 1) {
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
