import { connectedColumns } from '../linear-system.ts';
import { loadSolver, type Answer } from '../solver.ts';
import { canHold, contradictionIn } from './contradiction.ts';
import { isFound, type Known, type Relation, type Sought } from './known.ts';
import { endsOf, programmeOf, type Solver } from './programme-of.ts';

/** A number that was found out: low <= number <= high. */
export type Found = { readonly id: string; readonly low: number; readonly high: number };

const NEAR = 1e-6;
const NODES = 200;
/** Numbers with at most so many values more than they need are tried in whole numbers too, where the ends are not whole worlds. */
const CLOSE = 3;

/** What was found out, and what cannot be true all at once. */
export type Narrowed = {
  /** By id. */
  readonly found: readonly Found[];
  /** Smallest sets of relations that no numbers fit: the reader is mistaken, or what was read is. */
  readonly contradictions: readonly (readonly Relation[])[];
  /** Relations that were used: all but those that contradict each other. */
  readonly used: readonly Relation[];
};

/**
 * Looks for numbers that are narrowed to fewer whole values than they need (linear programming, then whole numbers for
 * close ones). Of relations that cannot all hold, a guess is dropped in silence; else they are told, and the rest is used.
 */
export async function narrow(known: Known): Promise<Narrowed> {
  const highs = await loadSolver();
  const all = apart(known).map(({ sought, relations }) => narrowGroup(highs, sought, relations));
  return {
    found: all.flatMap(({ found }) => found).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    contradictions: all.flatMap(({ contradictions }) => contradictions),
    used: all.flatMap(({ used }) => used),
  };
}

function narrowGroup(highs: Solver, sought: readonly Sought[], relations: readonly Relation[]): Narrowed {
  if (relations.length === 0 || canHold(highs, sought, relations))
    return { found: foundIn(highs, sought, relations), contradictions: [], used: relations };
  // Where not every number can be 1 or more, some may be 0 after all.
  const loose = sought.map((each) => (each.low === 1 ? { ...each, low: 0 } : each));
  if (canHold(highs, loose, relations))
    return { found: foundIn(highs, loose, relations), contradictions: [], used: relations };
  const against = contradictionIn(highs, loose, relations);
  const guesses = against.filter(({ isGuess }) => isGuess);
  const wrong = new Set(guesses.length > 0 ? guesses : against);
  const rest = narrowGroup(
    highs,
    sought,
    relations.filter((each) => !wrong.has(each)),
  );
  return guesses.length > 0 ? rest : { ...rest, contradictions: [against, ...rest.contradictions] };
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
    if (each.fewest === 0 || (!each.unknownBy && inside(least[at]!, most[at]!) >= each.fewest)) continue;
    whole = true;
    const ends = endsOf(programme, sought, at, look);
    if (ends === null) continue;
    const { low, high } = ends;
    if (isFound(each, low, high)) found.push({ id: each.id, low, high });
    else if (isWhole && !whole && each.of === undefined && high - low + 1 < each.fewest + CLOSE) {
      const nearer = wholeEnds(highs, sought, relations, at);
      if (nearer && isFound(each, nearer.low, nearer.high)) found.push({ id: each.id, ...nearer });
    }
  }
  programme.dispose();
  return found;
}

const inside = (least: number, most: number): number => Math.floor(most + NEAR) - Math.ceil(least - NEAR) + 1;

function wholeEnds(highs: Solver, sought: readonly Sought[], relations: readonly Relation[], at: number) {
  const programme = programmeOf(highs, sought, relations);
  programme.makeInteger(NODES, 0);
  const ends = endsOf(programme, sought, at);
  programme.dispose();
  return ends;
}
