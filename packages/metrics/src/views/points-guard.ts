import { rounded } from '../rounded.ts';
import { mean } from '../statistics/mean.ts';
import { welchT } from '../statistics/welch-t.ts';

/** So many are exchanged between both groups at most, of two points each, to find other answers that show the same. */
const EXCHANGED = 2;

/** How many of a group stand at each of some points. */
type Group = readonly number[];
type Groups = readonly [first: Group, second: Group];

/**
 * Whether the difference of two groups' means and its interval leave at least `fewest` values for how many stand at a point,
 * both groups together, where this and one other point are withheld: then both groups are all of a distribution, whose other
 * points anybody can read. Looks for other answers that show the same; what it does not find counts as not possible.
 */
export function leavesPoints(first: readonly number[], second: readonly number[], fewest: number): boolean {
  const points = [...new Set([...first, ...second])].toSorted((a, b) => a - b);
  const groupOf = (values: readonly number[]): Group =>
    points.map((point) => values.filter((value) => value === point).length);
  const groups: Groups = [groupOf(first), groupOf(second)];
  const shown = shownOf(first, second);
  const isAlike = ([one, other]: Groups): boolean => {
    const [before, after] = [answersOf(one, points), answersOf(other, points)];
    return (
      rounded(mean(after) - mean(before), 1) === shown[0] && shownOf(before, after).join() === shown.join()
    );
  };
  const exchanged = [groups, ...exchanges(groups)];
  return points.every((_point, a) =>
    points.slice(a + 1).every((_other, at) => {
      const b = a + 1 + at;
      const both = groups.reduce((sum, group) => sum + group[a]! + group[b]!, 0);
      // By themselves two such points hide nothing: then a third is withheld with them.
      if (both - 1 < fewest) return true;
      const found = new Set<number>();
      return exchanged.some((each) => {
        for (const [people, changed] of moved(each, a, b))
          if (found.size < fewest && !found.has(people) && people > 0 && people < both && isAlike(changed))
            found.add(people);
        return found.size >= fewest;
      });
    }),
  );
}

/** Difference and ends, second − first, as they are shown. */
function shownOf(first: readonly number[], second: readonly number[]): (number | null)[] {
  const test = welchT(second, first);
  return [test?.difference, test?.low, test?.high].map((each) =>
    each === undefined ? null : rounded(each, 1),
  );
}

const answersOf = (group: Group, points: readonly number[]): number[] =>
  group.flatMap((people, at) => Array<number>(people).fill(points[at]!));

/** Both groups with any number of those at two points at the first of them, and how many that are together. */
function* moved([first, second]: Groups, a: number, b: number): Generator<[people: number, Groups]> {
  const at = (group: Group, people: number): Group =>
    group.with(a, people).with(b, group[a]! + group[b]! - people);
  for (let one = 0; one <= first[a]! + first[b]!; one += 1)
    for (let other = 0; other <= second[a]! + second[b]!; other += 1)
      yield [one + other, [at(first, one), at(second, other)]];
}

/** The same with some of one group at a point for as many of the other at another: together they are what they were. */
function exchanges([first, second]: Groups): Groups[] {
  const some = Array.from({ length: EXCHANGED }, (_, at) => at + 1).flatMap((each) => [each, -each]);
  return first.flatMap((_, a) =>
    first.slice(a + 1).flatMap((__, at) => {
      const b = a + 1 + at;
      return some.flatMap((people): Groups[] => {
        const moving = (group: Group, more: number): Group =>
          group.with(a, group[a]! + more).with(b, group[b]! - more);
        const changed = [moving(first, people), moving(second, -people)] as const;
        return changed.flat().every((each) => each >= 0) ? [changed] : [];
      });
    }),
  );
}
