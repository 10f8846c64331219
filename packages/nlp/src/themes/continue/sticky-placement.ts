import { groupSums, toUnitLength } from '../centres.ts';
import { dot, type SparseVector } from '../sparse-vector.ts';

/** A unit that fitted no theme in the earlier run. */
export const FITTED_NONE = -1;
/** A unit that was not there in the earlier run. */
export const NOT_THERE = -2;

/** Another theme has to be nearer than a unit's earlier one by this much (cosine) before the unit leaves it. */
const LEAVING = 0.1;
/** A unit that fitted none has to come this much nearer to a theme before it belongs to it. */
const ENTERING = 0.05;
const MOST_ROUNDS = 10;

/** Units, where they were, and the centres they are placed around. */
export interface PlacementPlan {
  readonly vectors: readonly SparseVector[];
  readonly width: number;
  /** Theme of each unit in the earlier run, FITTED_NONE, or NOT_THERE. */
  readonly prior: Int32Array;
  /** Units that people have placed: theme, or -1 for none. They never move, and count for their centre. */
  readonly fixed: ReadonlyMap<number, number>;
  readonly minimumSimilarity: number;
}

/** Theme of each unit or -1, and the centres that came of it. */
export interface Placement {
  readonly groups: Int32Array;
  readonly centres: readonly Float64Array[];
}

/**
 * Spherical k-means from given centres in which units are loath to leave: a unit of an earlier run stays in its theme, or
 * in none, until another place is clearly better. A centre of zeros takes nothing. No chance in it.
 */
export function placeAround(start: readonly Float64Array[], plan: PlacementPlan): Placement {
  let centres = start;
  let groups = nearest(centres, plan);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const sums = groupSums(plan.vectors, groups, centres.length, plan.width);
    centres = sums.map((sum, group) =>
      sum.some((value) => value !== 0) ? toUnitLength(sum) : centres[group]!,
    );
    const next = nearest(centres, plan);
    const still = next.every((group, unit) => group === groups[unit]);
    groups = next;
    if (still) break;
  }
  return { groups, centres };
}

function nearest(centres: readonly Float64Array[], plan: PlacementPlan): Int32Array {
  const { vectors, prior, fixed, minimumSimilarity } = plan;
  return Int32Array.from(vectors, (vector, unit) => {
    const given = fixed.get(unit);
    if (given !== undefined) return given;
    let best = -1;
    let most = minimumSimilarity + (prior[unit] === FITTED_NONE ? ENTERING : 0);
    centres.forEach((centre, group) => {
      const similarity = dot(vector, centre);
      if (similarity === 0) return;
      const liking = similarity + (prior[unit] === group ? LEAVING : 0);
      if (liking < most || (liking === most && best >= 0)) return;
      [best, most] = [group, liking];
    });
    return best;
  });
}
