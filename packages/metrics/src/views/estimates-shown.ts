import { differencesOf, type ChangeCells, type Paired } from './change-cells.ts';
import { leavesRoom, leavesRoomTogether, type Known } from './estimate-guard.ts';
import { rangeOf } from './range-of.ts';
import { sumLeavesRoom } from './sum-guard.ts';

/** How mean and interval of a change are shown, so that they undo no mask. */
export type ShownHow = {
  /** Cells with which they are withheld. */
  readonly needs: readonly string[];
  /** Shown instead of the numbers of people who went up, stayed and went down. */
  readonly hidesWays: boolean;
  /** The interval's ends stand outwards, and no effect is made of it. */
  readonly wide: boolean;
};

/**
 * Mean and interval beside the numbers of people who went up, stayed and went down, where they leave room; instead of
 * them, where one of these is withheld anyway and would be told by the others; else only with all of them, or none of it is.
 * @param points  ids of the points of the scale on both occasions
 */
export function estimatesShown(
  paired: Paired,
  cells: ChangeCells,
  points: readonly string[],
  threshold: number,
): ShownHow {
  const changes = differencesOf(paired.pairs);
  const known = knownOf(paired);
  const open = tellsPoints(paired, threshold) ? points : [];
  const alone = { needs: [cells.n_paired.id, ...open], hidesWays: false, wide: false };
  const ways = [cells.up, cells.same, cells.down].map(({ value }) => value);
  const isAlike = ways.some((value) => value > 0 && value >= changes.length - 1);
  if (!isAlike && leavesRoom(changes, known, threshold)) return alone;
  const isFew = isAlike || ways.some((value) => value > 0 && value < threshold);
  const wide = isFew
    ? [false, true].find((each) => leavesRoomTogether(changes, { ...known, wide: each }, threshold))
    : undefined;
  if (wide !== undefined) return { ...alone, hidesWays: true, wide };
  // Where the sum of all changes is known and tells of few, the numbers are not shown either.
  const isTold =
    isFew && known.sum && !sumLeavesRoom(changes, known.range ?? Number.MAX_SAFE_INTEGER, threshold);
  return { ...alone, needs: [...waysOf(cells), ...open], hidesWays: isTold };
}

/**
 * Whether the mean of everybody gives a withheld point of the distributions: rounding leaves their sum about n / 10 values,
 * and so many for a point beside another that lies up to the whole scale away.
 */
function tellsPoints({ questions, pairs, onlyBefore, onlyAfter }: Paired, threshold: number): boolean {
  const isEverybody = onlyBefore.length + onlyAfter.length === 0;
  return isEverybody && pairs.length < 10 * threshold * (rangeOf(questions) ?? Infinity);
}

const knownOf = (paired: Paired): Known => ({
  range: rangeOf(paired.questions),
  sum: paired.onlyBefore.length + paired.onlyAfter.length === 0,
});

export const waysOf = ({ n_paired, up, same, down }: ChangeCells): string[] =>
  [n_paired, up, same, down].map(({ id }) => id);
