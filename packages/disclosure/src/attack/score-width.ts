import { HALF, triedMiddles } from './moments-of.ts';
import type { Estimate, Reading } from './read-tables.ts';
import { shownAt, type Row } from './shown-rows.ts';
import { asSum, type ScaleTemplate } from './scale-template.ts';
import { weighed, type ItemPoints } from './score-points.ts';
import { quantileOfT } from './statistics/student-t.ts';

/** Everybody of a round, who all answered all items. */
type Side = { readonly n: number; readonly items: readonly ItemPoints[] };

/**
 * The interval of the difference of two means of scores is, however the answers of those go together who are in both, at most as
 * wide as both standard errors together; and the squares of the items' points are at least those of the scores by the number of
 * items. So wide an interval tells that the points lie apart.
 */
export function readWidth(
  reading: Reading,
  {
    says,
    template,
    row,
    sides,
  }: {
    readonly says: string;
    readonly template: ScaleTemplate;
    readonly row: Row;
    readonly sides: readonly [Side, Side];
  },
): void {
  const [low, high] = [shownAt(row, 'all_low'), shownAt(row, 'all_high')];
  if (low === null || high === null) return;
  // Degrees of freedom are those of all who are in both rounds at least, and those of the smaller round where nobody is.
  const fewest = Math.min(...sides.map(({ n }) => n), shownAt(row, 'n_stayed') ?? 2);
  const half = asSum(template, sides[0].items.length).difference((high - low) / 2 - HALF);
  const error = half / quantileOfT(Math.max(1, fewest - 1));
  if (error <= 0) return;
  const rests: Estimate[] = [
    ['trend_changes', 'all_low', row],
    ['trend_changes', 'all_high', row],
  ];
  for (const [at, side] of sides.entries()) {
    const other = openError(sides[1 - at]!);
    if (other === null || other >= error) continue;
    for (const about of triedMiddles(side.items.flatMap(({ levels }) => levels.map(({ points }) => points))))
      reading.guess(
        `${says}: interval of the difference of scores`,
        weighed(side.items, (own) => (own - about) ** 2),
        ((error - other) ** 2 * side.n * (side.n - 1)) / side.items.length - 1e-6,
        Infinity,
        { rests },
      );
  }
}

/** Largest standard error that a side's mean can have; null where a point of an item is not shown. */
function openError({ n, items }: Side): number | null {
  let squares = 0;
  for (const { levels } of items) {
    const people = levels.map(({ row }) => shownAt(row, 'people'));
    if (people.some((each) => each === null)) return null;
    const middle = levels.reduce((sum, { points }, at) => sum + points * people[at]!, 0) / n;
    squares += levels.reduce((sum, { points }, at) => sum + people[at]! * (points - middle) ** 2, 0);
  }
  return Math.sqrt((items.length * squares) / (n * (n - 1)));
}
