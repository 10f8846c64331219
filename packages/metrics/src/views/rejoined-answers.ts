import type { Pair } from '@hirogeru/store/vault';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** So many pairs are exchanged, and so many joinings looked at closely: fewer of many people, whose p takes long. */
const EXCHANGED = 30_000;
const lookedAt = (people: number): number => Math.min(400, Math.ceil(4e8 / people ** 3));
/** Same answers, same search. */
const SEED = 1;
/** Sums of squares may stray so far from the truth on the way. */
const STRAY = 0.5;

/** What a release shows of people who answered twice, and what it does not. */
export type Joined = {
  /** Which way a change counts: rose, stayed, fell. */
  readonly wayOf: (change: number) => 0 | 1 | 2;
  /** Whether the same interval is shown with so much more in the sum of squares of the changes. */
  readonly fits: (more: number) => boolean;
  /** Whether everything else that is shown is the same. */
  readonly isAlike: (pairs: readonly Pair[]) => boolean;
};

/**
 * Whether each number of people who rose, stayed and fell can have at least `fewest` values where none of them is shown.
 * Looks for other ways in which the same answers, before and after, may belong together: every distribution and every mean
 * stays as it is, and so does what is shown of the changes. What it finds is possible; what it does not find counts as not.
 */
export function leavesRoomRejoined(
  pairs: readonly Pair[],
  { wayOf, fits, isAlike }: Joined,
  fewest: number,
): boolean {
  const before = pairs.map((pair) => pair.before);
  const after = pairs.map((pair) => pair.after);
  const change = (at: number): number => (after[at] ?? 0) - (before[at] ?? 0);
  const ways = [0, 0, 0];
  let squares = 0;
  for (const at of pairs.keys()) {
    ways[wayOf(change(at))]! += 1;
    squares += change(at) ** 2;
  }
  const [found, widest] = [ways.map((people) => new Set([people])), Math.max(4, STRAY * squares)];
  const random = xoroshiro128plus(SEED);
  let more = 0;
  let looked = 0;
  for (let step = 0; step < EXCHANGED && looked < lookedAt(pairs.length); step += 1) {
    const [one, other] = [uniformInt(random, 0, pairs.length - 1), uniformInt(random, 0, pairs.length - 1)];
    const longer =
      2 * ((after[one] ?? 0) - (after[other] ?? 0)) * ((before[one] ?? 0) - (before[other] ?? 0));
    if (after[one] === after[other] || before[one] === before[other] || Math.abs(more + longer) > widest)
      continue;
    for (const at of [one, other]) ways[wayOf(change(at))]! -= 1;
    [after[one], after[other]] = [after[other]!, after[one]!];
    for (const at of [one, other]) ways[wayOf(change(at))]! += 1;
    more += longer;
    const tells = found.some((values, way) => values.size < fewest && !values.has(ways[way]!));
    if (!tells || !fits(more)) continue;
    looked += 1;
    if (!isAlike(before.map((own, at) => ({ before: own, after: after[at]! })))) continue;
    found.forEach((values, way) => values.add(ways[way]!));
    if (found.every(({ size }) => size >= fewest)) return true;
  }
  return false;
}
