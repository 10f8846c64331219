import { connectedColumns } from '../linear-system.ts';
import { loadSolver, type Answer } from '../solver.ts';
import { isFound, type Known, type Relation, type Sought } from './known.ts';
import { endsOf, programmeOf, type Solver } from './programme-of.ts';

/** A number that was found out: low <= number <= high. */
export type Found = { readonly id: string; readonly low: number; readonly high: number };

const NEAR = 1e-6;
const NODES = 200;
/** Numbers with at most so many values more than they need are tried in whole numbers too, where the ends are not whole worlds. */
const CLOSE = 3;

/**
 * Looks for numbers that are narrowed to fewer whole values than they need (linear programming, then whole numbers for
 * close ones), sorted by id. What hangs together in a way that cannot be true is passed over: there the reader is mistaken.
 */
export async function narrow(known: Known): Promise<Found[]> {
  const highs = await loadSolver();
  return apart(known)
    .flatMap(({ sought, relations }) => foundIn(highs, sought, relations))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Numbers that no relation joins are looked for one by one. */
export function apart({ sought, relations }: Known): Known[] {
  const column = new Map(sought.map(({ id }, index) => [id, index]));
  const rows = relations.map(({ terms }) => ({
    columns: terms.map(([id]) => column.get(id)!),
    signs: terms.map(([, factor]) => factor),
  }));
  const groups = connectedColumns(sought.length, rows);
  const groupOf = new Map(groups.flatMap((group, index) => group.map((each) => [each, index] as const)));
  const own = Map.groupBy(relations, ({ terms }) => groupOf.get(column.get(terms[0]?.[0] ?? '') ?? -1));
  return groups.map((group, index) => ({
    sought: group.map((each) => sought[each]!),
    relations: own.get(index) ?? [],
  }));
}

function foundIn(highs: Solver, sought: readonly Sought[], relations: readonly Relation[]): Found[] {
  const programme = programmeOf(highs, sought, relations);
  // Every answer is a possible world: what two of them give a number is in its reach.
  const least = sought.map(() => Infinity);
  const most = sought.map(() => -Infinity);
  const isWhole = sought.every(({ part }) => !part);
  let whole = true;
  const look = ({ values }: Answer): void =>
    values.forEach((value, at) => {
      least[at] = Math.min(least[at]!, value);
      most[at] = Math.max(most[at]!, value);
      whole &&= Math.abs(value - Math.round(value)) < NEAR;
    });
  const found: Found[] = [];
  for (const [at, each] of sought.entries()) {
    if (each.fewest === 0 || inside(least[at]!, most[at]!) >= each.fewest) continue;
    whole = true;
    const ends = endsOf(programme, sought, at, look);
    if (ends === null) {
      programme.dispose();
      return withZeros(highs, sought, relations);
    }
    const { low, high } = ends;
    if (isFound(each, low, high)) found.push({ id: each.id, low, high });
    else if (isWhole && !whole && high - low + 1 < each.fewest + CLOSE) {
      const nearer = wholeEnds(highs, sought, relations, at);
      if (nearer && isFound(each, nearer.low, nearer.high)) found.push({ id: each.id, ...nearer });
    }
  }
  programme.dispose();
  return found;
}

/** Where not every number can be 1 or more, some may be 0 after all. */
function withZeros(highs: Solver, sought: readonly Sought[], relations: readonly Relation[]): Found[] {
  if (sought.every(({ low }) => low !== 1)) return [];
  const loose = sought.map((each) => (each.low === 1 ? { ...each, low: 0 } : each));
  return foundIn(highs, loose, relations);
}

const inside = (least: number, most: number): number => Math.floor(most + NEAR) - Math.ceil(least - NEAR) + 1;

function wholeEnds(highs: Solver, sought: readonly Sought[], relations: readonly Relation[], at: number) {
  const programme = programmeOf(highs, sought, relations);
  programme.makeInteger(NODES, 0);
  const ends = endsOf(programme, sought, at);
  programme.dispose();
  return ends;
}
