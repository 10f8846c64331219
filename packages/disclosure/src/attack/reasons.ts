import { loadSolver } from '../solver.ts';
import { isFound, type Known, type Relation } from './known.ts';
import { apart } from './narrow.ts';
import { endsOf, programmeOf } from './programme-of.ts';

/**
 * A smallest set of relations by which a number is found out: without any one of them it is not. Where only whole numbers
 * find it, all that hangs together with it is given.
 */
export async function reasonsOf(known: Known, id: string): Promise<Relation[]> {
  const highs = await loadSolver();
  const group = apart(known).find(({ sought }) => sought.some((each) => each.id === id));
  if (!group) return [];
  const { sought, relations } = group;
  const at = sought.findIndex((each) => each.id === id);
  /** Relations that hold the number where it is; null when they leave it room. */
  const holding = (some: readonly Relation[]): Relation[] | null => {
    const programme = programmeOf(highs, sought, some);
    const used = new Set<Relation>();
    const ends = endsOf(programme, sought, at, ({ rowPrices }) =>
      some.forEach((relation, row) => {
        if (Math.abs(rowPrices[row] ?? 0) > 1e-9) used.add(relation);
      }),
    );
    programme.dispose();
    return ends && isFound(sought[at]!, ends.low, ends.high) ? some.filter((each) => used.has(each)) : null;
  };
  const found = holding(relations);
  if (found === null) return [...relations];
  // By duality those with a price do it alone; rounding may hide one, then all are tried.
  let kept = holding(found) === null ? [...relations] : found;
  for (const each of kept) {
    const without = kept.filter((other) => other !== each);
    if (holding(without) !== null) kept = without;
  }
  return kept;
}
