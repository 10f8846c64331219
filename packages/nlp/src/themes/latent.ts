import { makeOrthonormal } from './orthonormal.ts';
import { randomSource } from './random-source.ts';
import { unitLength, type SparseVector } from './sparse-vector.ts';

/** Directions in the space of the terms along which texts differ most; row-major, `count` values a term. */
export interface LatentSpace {
  readonly count: number;
  readonly directions: Float64Array;
}

/** Rounds after which the directions no longer turn by anything that moves a text. */
const ROUNDS = 6;
/** Where the search begins decides nothing that is seen, so that it is always the same place. */
const SEED = 1;

/**
 * Latent semantic analysis: the space of the strongest right singular vectors of the texts, by subspace iteration. Words
 * that are said together come to lie together, so that texts can be near without a word in common. The single
 * directions are not the singular vectors, only their space is: lengths and angles in it are the same.
 * @param vectors  TF-IDF vectors of unit length
 * @param width    how many terms there are
 * @param count    how many directions; fewer when there are fewer terms or texts
 * @source Deerwester et al. (1990); Halko, Martinsson & Tropp (2011), doi:10.1137/090771806, algorithm 4.4
 */
export function latentSpace(vectors: readonly SparseVector[], width: number, count: number): LatentSpace {
  const found = Math.min(count, width, vectors.length);
  const random = randomSource(SEED);
  let space = {
    count: found,
    directions: Float64Array.from({ length: width * found }, () => random() - 0.5),
  };
  makeOrthonormal(space.directions, found);
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(width * found);
    for (const vector of vectors) spread(vector, coordinates(vector, space), next);
    makeOrthonormal(next, found);
    space = { count: found, directions: next };
  }
  return space;
}

/** Where a text lies in the latent space, as a vector of unit length; the empty vector for a text that has no part in it. */
export function placeIn(space: LatentSpace, vector: SparseVector): SparseVector {
  return unitLength(coordinates(vector, space));
}

function coordinates({ positions, values }: SparseVector, { count, directions }: LatentSpace): Float64Array {
  const found = new Float64Array(count);
  for (let i = 0; i < positions.length; i++) {
    const row = positions[i]! * count;
    const value = values[i]!;
    for (let at = 0; at < count; at++) found[at]! += value * directions[row + at]!;
  }
  return found;
}

function spread({ positions, values }: SparseVector, place: Float64Array, into: Float64Array): void {
  for (let i = 0; i < positions.length; i++) {
    const row = positions[i]! * place.length;
    const value = values[i]!;
    for (let at = 0; at < place.length; at++) into[row + at]! += value * place[at]!;
  }
}
