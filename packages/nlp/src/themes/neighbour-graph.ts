import type { Neighbour } from './neighbours.ts';

/** An undirected graph with weights, without loops: node n has the edges from[n] … from[n + 1], to ascending nodes. */
export interface Graph {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weights: Float64Array;
}

/**
 * The graph of texts and their neighbours. An edge weighs as much as the two directions together, so neighbours of each
 * other count twice; the root keeps texts that say nearly the same from outweighing all else.
 */
export function neighbourGraph(neighbours: readonly (readonly Neighbour[])[]): Graph {
  const edges = neighbours.map(() => new Map<number, number>());
  neighbours.forEach((near, text) => {
    for (const { at, similarity } of near) {
      const weight = Math.sqrt(similarity);
      edges[text]!.set(at, (edges[text]!.get(at) ?? 0) + weight);
      edges[at]!.set(text, (edges[at]!.get(text) ?? 0) + weight);
    }
  });
  return graphOf(edges);
}

/** Builds a graph from the edges of each node, both directions of each given. */
export function graphOf(edges: readonly ReadonlyMap<number, number>[]): Graph {
  const from = new Int32Array(edges.length + 1);
  edges.forEach((own, node) => (from[node + 1] = from[node]! + own.size));
  const to = new Int32Array(from[edges.length]!);
  const weights = new Float64Array(to.length);
  edges.forEach((own, node) => {
    const ends = Int32Array.from(own.keys()).sort();
    to.set(ends, from[node]);
    ends.forEach((end, i) => (weights[from[node]! + i] = own.get(end)!));
  });
  return { from, to, weights };
}
