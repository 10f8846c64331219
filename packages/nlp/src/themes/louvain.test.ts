import { describe, expect, it } from 'vitest';
import { louvain } from './louvain.ts';
import { graphOf } from './neighbour-graph.ts';

/** Cliques of five in a ring, each joined to the next by one edge: the textbook case with a known best division. */
function ringOfCliques(count: number) {
  const edges = Array.from({ length: count * 5 }, () => new Map<number, number>());
  const join = (x: number, y: number) => {
    edges[x]!.set(y, 1);
    edges[y]!.set(x, 1);
  };
  for (let clique = 0; clique < count; clique++) {
    for (let x = 0; x < 5; x++) for (let y = x + 1; y < 5; y++) join(clique * 5 + x, clique * 5 + y);
    join(clique * 5, ((clique + 1) % count) * 5 + 1);
  }
  return graphOf(edges);
}

const groupsOf = (found: Int32Array, cliques: number): number[][] =>
  Array.from({ length: cliques }, (_, clique) => [...new Set(found.slice(clique * 5, clique * 5 + 5))]);

describe('communities of a graph', () => {
  it.each([1, 2, 3, 4, 5])('are the cliques of a ring, in whatever order they are visited (%i)', (seed) => {
    const groups = groupsOf(louvain(ringOfCliques(6), { seed, resolution: 1 }), 6);
    expect(groups.map((group) => group.length)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(new Set(groups.flat()).size).toBe(6);
  });

  it('are larger at a lower resolution', () => {
    const found = louvain(ringOfCliques(6), { seed: 1, resolution: 0.1 });
    expect(new Set(found).size).toBeLessThan(6);
  });

  it('are single nodes where nothing is joined', () => {
    expect([...louvain(graphOf([new Map(), new Map()]), { seed: 1, resolution: 1 })]).toEqual([0, 1]);
  });
});
