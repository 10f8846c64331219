import { bestGrouping } from './best-grouping.ts';
import { communities } from './communities.ts';
import { mergeGroups, type MergeGoal } from './merge.ts';
import type { Graph } from './neighbour-graph.ts';
import type { SparseVector } from './sparse-vector.ts';
import { nearestCentres } from './spherical-k-means.ts';

/** What the grouping of units works on and aims at. */
export interface GroupingPlan {
  readonly vectors: readonly SparseVector[];
  readonly width: number;
  readonly graph: Graph;
  /** How many beginnings are tried. */
  readonly starts: number;
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
  return groupFrom(joined(beginnings(plan), plan), plan);
}

/** Communities of the neighbour graph, one division for each order in which they are looked for. */
export const beginnings = ({ graph, starts }: Pick<GroupingPlan, 'graph' | 'starts'>): Int32Array[] =>
  Array.from({ length: starts }, (_, seed) => communities(graph, { seed, resolution: 1 }));

/** Each of these divisions with its groups joined until the goal is reached. */
export const joined = (
  found: readonly Int32Array[],
  { vectors, width, goal }: Pick<GroupingPlan, 'vectors' | 'width' | 'goal'>,
): Int32Array[] => found.map((groups) => mergeGroups(vectors, groups, width, goal));

/** The best of these divisions, refined around its centres, thinned to those that stand. */
export function groupFrom(found: readonly Int32Array[], plan: GroupingPlan): UnitGroups {
  const { vectors, width } = plan;
  return settle(vectors, bestGrouping(vectors, width, found).centres, plan);
}

/** Units around given centres, those that fit none left out, and the centres thinned to those whose units stand. */
export function settle(
  vectors: readonly SparseVector[],
  start: readonly Float64Array[],
  { minimumSimilarity, stands }: Pick<GroupingPlan, 'minimumSimilarity' | 'stands'>,
): UnitGroups {
  let centres = start;
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
