import type { Neighbour } from './neighbours.ts';
import { unitLength, type SparseVector } from './sparse-vector.ts';

/** A text of this many terms or fewer leans on its neighbours as much as on itself; a longer one less, the longer it is. */
const FEW_TERMS = 8;

/**
 * A text's place, drawn towards the places of its nearest texts: a short opinion says little by itself, and its
 * neighbours say what it is about.
 * @param place   of the text, in the latent space
 * @param terms   how many terms the text has
 * @param near    its neighbours, with their places
 */
export function leanOnNeighbours(
  place: SparseVector,
  terms: number,
  near: readonly Neighbour[],
  places: readonly SparseVector[],
): SparseVector {
  const all = near.reduce((sum, { similarity }) => sum + similarity, 0);
  if (all === 0 || place.values.length === 0) return place;
  const weight = Math.min(1, FEW_TERMS / terms) / all;
  const moved = place.values.slice();
  for (const { at, similarity } of near) {
    const { values } = places[at]!;
    for (let i = 0; i < values.length; i++) moved[i]! += weight * similarity * values[i]!;
  }
  return unitLength(moved);
}
