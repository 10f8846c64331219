import { countGroups } from './communities.ts';
import type { SparseVector } from './sparse-vector.ts';
import { sphericalKMeans, type Grouping } from './spherical-k-means.ts';

/** After so many rounds the better of two beginnings is known. */
const FEW_ROUNDS = 4;

/**
 * Tries several beginnings and refines the one whose texts are nearest to their centres. Only beginnings with the number
 * of groups that most of them have are compared (of equals the larger), since more groups are always nearer.
 */
export function bestGrouping(
  vectors: readonly SparseVector[],
  width: number,
  starts: readonly Int32Array[],
): Grouping {
  const count = commonest(starts.map(countGroups));
  const tried = starts
    .filter((start) => countGroups(start) === count)
    .map((start) => sphericalKMeans(vectors, start, count, width, FEW_ROUNDS));
  const best = tried.reduce((one, other) => (nearness(other) > nearness(one) ? other : one));
  return sphericalKMeans(vectors, best.groups, count, width);
}

function commonest(counts: readonly number[]): number {
  const times = (count: number) => counts.filter((other) => other === count).length;
  return counts.reduce((best, count) =>
    times(count) > times(best) || (times(count) === times(best) && count > best) ? count : best,
  );
}

const nearness = ({ similarities }: Grouping): number => similarities.reduce((sum, value) => sum + value, 0);
