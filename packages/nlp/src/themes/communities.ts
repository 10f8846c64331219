import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import type { Neighbour } from './neighbours.ts';
import { randomSource } from './random-source.ts';

// The package's types say `exports.default`; what it exports is the function itself.
const louvain = louvainModule as unknown as typeof louvainModule.default;

/** A community smaller than this is chance, not a subject: its members are free again. */
const SMALLEST = 3;

/**
 * Groups of texts that are nearer to each other than to the rest: Louvain on the neighbour graph. An edge weighs as
 * much as the two directions together, so neighbours of each other count twice.
 * @param neighbours  of each text
 * @param options.resolution  above 1 = more and smaller groups
 * @returns a group number for each text, numbered by first member; -1 for texts in no group
 * @source Blondel et al. (2008), doi:10.1088/1742-5468/2008/10/P10008
 */
export function communities(
  neighbours: readonly (readonly Neighbour[])[],
  options: { seed: number; resolution: number },
): Int32Array {
  const graph = new UndirectedGraph<object, { weight: number }>();
  neighbours.forEach((_, text) => graph.addNode(text));
  for (const [text, edges] of undirected(neighbours).entries()) {
    for (const [other, weight] of edges) graph.addEdge(text, other, { weight });
  }
  const found =
    graph.size === 0
      ? {}
      : louvain(graph, { rng: randomSource(options.seed), resolution: options.resolution });
  const sizes = new Map<number, number>();
  for (const group of Object.values(found)) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return renumber(
    neighbours.map((_, text) => ((sizes.get(found[text]!) ?? 0) < SMALLEST ? -1 : found[text]!)),
  );
}

/** Weights of the edges to later texts, both directions added up; building the graph from them is half the work. */
function undirected(neighbours: readonly (readonly Neighbour[])[]): Map<number, number>[] {
  const edges = neighbours.map(() => new Map<number, number>());
  neighbours.forEach((near, text) => {
    for (const { at, similarity } of near) {
      const [first, second] = text < at ? [text, at] : [at, text];
      edges[first]!.set(second, (edges[first]!.get(second) ?? 0) + similarity);
    }
  });
  return edges;
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
