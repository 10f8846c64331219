import { countGroups, renumber } from '../communities.ts';
import type { StabilityOf } from '../steady-groups.ts';
import type { UnitSpace } from '../unit-space.ts';
import { joinToRead } from './join-to-read.ts';

/** Groups of units in groups that can be read at once. */
export interface UpperDivision {
  /** Upper group of each group; undefined for a group without units. */
  readonly of: readonly (number | undefined)[];
  /** Bootstrap stability of each upper group, 0..1. */
  readonly stability: readonly number[];
}

/**
 * Joins groups that are nearest to each other as far as is needed to read them.
 * @param groups  group of each unit, or -1
 * @param before  for each group the number of the upper group that it begins in; of those that were there before no two are joined
 */
export function upperDivision(
  { vectors, latent }: UnitSpace,
  groups: Int32Array,
  before: readonly { readonly upper: number; readonly settled: boolean }[],
  stabilityOf: StabilityOf,
): UpperDivision {
  const start = renumber(groups.map((group) => before[group]?.upper ?? -1));
  const settled = new Set<number>();
  groups.forEach((group, unit) => {
    if (before[group]?.settled) settled.add(start[unit]!);
  });
  const upper = joinToRead(vectors, start, latent.count, settled);
  const of: (number | undefined)[] = before.map(() => undefined);
  groups.forEach((group, unit) => {
    if (group >= 0) of[group] = upper[unit]!;
  });
  return { of, stability: stabilityOf(upper, countGroups(upper)) };
}
