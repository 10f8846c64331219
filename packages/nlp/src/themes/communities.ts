import { louvain } from './louvain.ts';
import type { Graph } from './neighbour-graph.ts';

/** A community smaller than this is chance, not a subject: its members are free again. */
const SMALLEST = 3;

/**
 * Groups of texts that are nearer to each other than to the rest: Louvain on the neighbour graph.
 * @param options.resolution  above 1 = more and smaller groups
 * @returns a group number for each text, numbered by first member; -1 for texts in no group
 */
export function communities(graph: Graph, options: { seed: number; resolution: number }): Int32Array {
  const found = louvain(graph, options);
  const sizes = new Map<number, number>();
  for (const group of found) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return renumber(found.map((group) => (sizes.get(group)! < SMALLEST ? -1 : group)));
}

/** Gives groups the numbers 0, 1, … in the order of their first members; -1 stays. */
export function renumber(groups: readonly number[] | Int32Array): Int32Array {
  const numbers = new Map<number, number>([[-1, -1]]);
  return Int32Array.from(groups, (group) => {
    if (!numbers.has(group)) numbers.set(group, numbers.size - 1);
    return numbers.get(group)!;
  });
}

/** How many groups there are; texts in none do not count. */
export const countGroups = (groups: Int32Array): number =>
  groups.reduce((most, group) => Math.max(most, group), -1) + 1;
