import type { Relation, Sought } from './known.ts';
import { programmeOf, type Solver } from './programme-of.ts';

/** Whether there are numbers at all that fit all relations. */
export function canHold(highs: Solver, sought: readonly Sought[], relations: readonly Relation[]): boolean {
  const programme = programmeOf(highs, sought, relations);
  const { kind } = programme.minimise(new Float64Array(sought.length));
  programme.dispose();
  return kind !== 'infeasible';
}

/**
 * A smallest set of relations that cannot hold together: without any one of them the others can. They must not all hold.
 * @source deletion filter: Chinneck and Dravnieks (1991), ORSA J. Comput. 3(2), 157–168, doi:10.1287/ijoc.3.2.157
 */
export function contradictionIn(
  highs: Solver,
  sought: readonly Sought[],
  relations: readonly Relation[],
): Relation[] {
  let kept = [...relations];
  // First many at a time, then one by one.
  for (let size = Math.ceil(kept.length / 2); ; size = Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length;) {
      const without = kept.toSpliced(at, size);
      if (canHold(highs, sought, without)) at += size;
      else kept = without;
    }
    if (size <= 1) return kept;
  }
}
