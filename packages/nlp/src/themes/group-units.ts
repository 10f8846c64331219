import { communities, countGroups } from './communities.ts';
import { mergeGroups, type MergeGoal } from './merge.ts';
import type { Neighbour } from './neighbours.ts';
import type { SparseVector } from './sparse-vector.ts';
import { nearestCentres, sphericalKMeans } from './spherical-k-means.ts';

/** What the grouping of units works on and aims at. */
export interface GroupingPlan {
  readonly vectors: readonly SparseVector[];
  readonly width: number;
  readonly neighbours: readonly (readonly Neighbour[])[];
  readonly seed: number;
  readonly goal: MergeGoal;
  /** Units less like every centre than this (cosine, 0..1) stay in no group. */
  readonly minimumSimilarity: number;
  /** May this group of units stand? The units of the others are offered to those that do. */
  readonly stands: (units: readonly number[]) => boolean;
}

/** Groups of units, without force: group of each unit or -1, and the groups' centres (unit length). */
export interface UnitGroups {
  readonly groups: Int32Array;
  readonly centres: readonly Float64Array[];
}

/** Communities of the neighbour graph, joined to a readable number, refined around their centres, thinned to those that stand. */
export function groupUnits(plan: GroupingPlan): UnitGroups {
  const { vectors, width, neighbours, seed, goal, minimumSimilarity, stands } = plan;
  const start = mergeGroups(vectors, communities(neighbours, { seed, resolution: 1 }), width, goal);
  const refined = sphericalKMeans(vectors, start, countGroups(start), width);
  let centres = refined.centres;
  for (;;) {
    const { groups, similarities } = nearestCentres(vectors, centres);
    groups.forEach((_, unit) => {
      if (similarities[unit]! < minimumSimilarity) groups[unit] = -1;
    });
    const standing = centres.filter((_, group) => stands(unitsOf(groups, group)));
    if (standing.length === centres.length) return { groups, centres };
    centres = standing;
  }
}

/** Units of one group, ascending. */
export function unitsOf(groups: Int32Array, group: number): number[] {
  const units: number[] = [];
  groups.forEach((own, unit) => {
    if (own === group) units.push(unit);
  });
  return units;
}
