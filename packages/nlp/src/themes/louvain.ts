import { graphOf, type Graph } from './neighbour-graph.ts';
import { randomSource } from './random-source.ts';

const MOST_PASSES = 50;
/** A gain in modularity smaller than this is an error of rounding. */
const NO_GAIN = 1e-12;

/**
 * Communities of a graph: nodes move to the community that gains most modularity until none moves, communities become
 * nodes, and so on. The same seed gives the same communities on every machine.
 * @param options.seed        decides the order in which nodes are visited
 * @param options.resolution  above 1 = more and smaller communities
 * @returns community of each node, numbered from 0; a node without edges is one of its own
 * @source Blondel et al. (2008), doi:10.1088/1742-5468/2008/10/P10008; resolution of Reichardt & Bornholdt (2006)
 */
export function louvain(start: Graph, options: { seed: number; resolution: number }): Int32Array {
  const random = randomSource(options.seed);
  let graph = start;
  let inside = new Float64Array(start.from.length - 1);
  let found = Int32Array.from(inside.keys());
  for (;;) {
    const moved = moveNodes(graph, inside, options.resolution, random);
    if (moved === null) return found;
    found = found.map((node) => moved[node]!);
    ({ graph, inside } = contract(graph, inside, moved));
  }
}

/** One level: the community of each node, numbered from 0; null when no node moved. */
function moveNodes(
  { from, to, weights }: Graph,
  inside: Float64Array,
  resolution: number,
  random: () => number,
): Int32Array | null {
  const count = inside.length;
  const degrees = inside.slice();
  for (let node = 0; node < count; node++)
    for (let i = from[node]!; i < from[node + 1]!; i++) degrees[node]! += weights[i]!;
  const share = resolution / degrees.reduce((sum, degree) => sum + degree, 0);
  const own = Int32Array.from({ length: count }, (_, node) => node);
  const totals = degrees.slice();
  const links = new Float64Array(count);
  const order = shuffled(count, random);
  let moved = false;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    let still = true;
    for (const node of order) {
      const before = own[node]!;
      for (let i = from[node]!; i < from[node + 1]!; i++) links[own[to[i]!]!]! += weights[i]!;
      totals[before]! -= degrees[node]!;
      let best = before;
      let most = links[before]! - share * degrees[node]! * totals[before]! + NO_GAIN;
      for (let i = from[node]!; i < from[node + 1]!; i++) {
        const community = own[to[i]!]!;
        const gain = links[community]! - share * degrees[node]! * totals[community]!;
        if (gain > most) [best, most] = [community, gain];
      }
      totals[best]! += degrees[node]!;
      for (let i = from[node]!; i < from[node + 1]!; i++) links[own[to[i]!]!] = 0;
      own[node] = best;
      if (best !== before) still = false;
    }
    if (still) break;
    moved = true;
  }
  return moved ? compact(own) : null;
}

/** The graph whose nodes are the communities; what lies inside each is kept aside. */
function contract({ from, to, weights }: Graph, inside: Float64Array, own: Int32Array) {
  const count = own.reduce((most, community) => Math.max(most, community), -1) + 1;
  const edges = Array.from({ length: count }, () => new Map<number, number>());
  const within = new Float64Array(count);
  own.forEach((community, node) => {
    within[community]! += inside[node]!;
    for (let i = from[node]!; i < from[node + 1]!; i++) {
      const other = own[to[i]!]!;
      if (other === community) within[community]! += weights[i]!;
      else edges[community]!.set(other, (edges[community]!.get(other) ?? 0) + weights[i]!);
    }
  });
  return { graph: graphOf(edges), inside: within };
}

function compact(communities: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  for (const community of communities) if (!numbers.has(community)) numbers.set(community, numbers.size);
  return communities.map((community) => numbers.get(community)!);
}

/** 0 … count-1 in an order by chance (Fisher–Yates). */
function shuffled(count: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
