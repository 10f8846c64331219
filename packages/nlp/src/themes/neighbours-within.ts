import type { Neighbour } from './neighbours.ts';

/**
 * The neighbour graph of a sample: for each of its units the nearest `count` that are in the sample too.
 * @param neighbours  of all units, more than `count` each, so that enough are left
 * @param sample      positions of the sampled units
 * @returns neighbours by position in the sample
 */
export function neighboursWithin(
  neighbours: readonly (readonly Neighbour[])[],
  sample: readonly number[],
  count: number,
): Neighbour[][] {
  const place = new Map(sample.map((unit, at) => [unit, at]));
  return sample.map((unit) => {
    const near: Neighbour[] = [];
    for (const { at, similarity } of neighbours[unit]!) {
      const own = place.get(at);
      if (own !== undefined && near.push({ at: own, similarity }) === count) break;
    }
    return near;
  });
}
