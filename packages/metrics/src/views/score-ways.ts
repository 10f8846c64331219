import type { CellBook } from '../cell-book.ts';
import { cellId } from '../cell-book.ts';
import { leavesRoomForScores } from './score-guard.ts';
import type { Threshold, Ways } from './score-thresholds.ts';
import { toldOfAll } from './told-of-all.ts';

/** A threshold with how many people reached it, each way. */
export type Reached = Threshold & { readonly ways: Ways | null };
type Known = {
  readonly unit: number;
  readonly range: number;
  /** Fewest people of whom a number tells. */
  readonly fewest: number;
  /** Fewest values that a number has left, where it is not shown. */
  readonly room: number;
};

/**
 * Thresholds of which the numbers are not shown at all, so that mean and interval can be: where one of the numbers, or
 * of the people between two thresholds, is too small to be shown, and mean and interval leave enough room for it.
 */
export function hiddenThresholds(
  changes: readonly number[],
  all: readonly Reached[],
  { unit, range, fewest, room }: Known,
): Set<Reached> {
  const isFew = (values: readonly number[]) => values.some((value) => value > 0 && value < fewest);
  const toldOf = (ways: Ways) => Object.values(ways).map((people) => toldOfAll(people, changes.length));
  const told: Reached[] = [];
  for (const each of all) {
    if (!each.ways) continue;
    const between = told.flatMap(({ ways }) => (ways && each.ways ? betweenOf(ways, each.ways) : []));
    if (!isFew([...toldOf(each.ways), ...between])) told.push(each);
  }
  const points = told.flatMap((each) => each.points ?? []);
  return new Set(
    all.filter(
      (each) =>
        each.points !== null &&
        !told.includes(each) &&
        leavesRoomForScores(changes, each.points, { unit, range, told: points }, room),
    ),
  );
}

const betweenOf = (one: Ways, other: Ways): number[] => [
  Math.abs(one.improved - other.improved),
  Math.abs(one.declined - other.declined),
];

export type WayCells = Record<keyof Ways, ReturnType<CellBook['cell']>>;
type Shown = { readonly ways: Ways; readonly cells: WayCells };

/** Enters the people between two thresholds into the book: not shown, but anybody can subtract. */
export function enterBetween(
  book: CellBook,
  place: Readonly<Record<string, string>>,
  threshold: number,
  [one, other]: readonly [Shown, Shown],
): void {
  const isWider = one.ways.same <= other.ways.same;
  const [wide, narrow] = isWider ? [one, other] : [other, one];
  const between = (['improved', 'declined'] as const).map((way) => {
    const value = wide.ways[way] - narrow.ways[way];
    const id = cellId('scale.between', { ...place, way });
    book.cell({ id, value, contributors: value, threshold, recipe: null });
    book.equation(wide.cells[way].id, [narrow.cells[way].id, id]);
    return id;
  });
  book.equation(narrow.cells.same.id, [wide.cells.same.id, ...between]);
}
