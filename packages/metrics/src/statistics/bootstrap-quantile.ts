import { normalQuantile } from './normal-quantile.ts';

/**
 * Quantile of bootstrap replicates at (R + 1)·p, between two replicates linear on the normal scale.
 * @param sorted  replicates in ascending order, at least one
 * @param p       0..1 exclusive
 * @returns the first or last replicate where p lies outside them
 * @source Davison & Hinkley (1997), Bootstrap Methods and their Application, eq. 5.8
 */
export function bootstrapQuantile(sorted: readonly number[], p: number): number {
  const place = (sorted.length + 1) * p;
  const rank = Math.floor(place);
  if (rank < 1) return sorted[0] as number;
  if (rank >= sorted.length) return sorted[sorted.length - 1] as number;
  const low = sorted[rank - 1] as number;
  const high = sorted[rank] as number;
  if (place === rank) return low;
  const from = normalQuantile(rank / (sorted.length + 1));
  const to = normalQuantile((rank + 1) / (sorted.length + 1));
  return low + ((normalQuantile(p) - from) / (to - from)) * (high - low);
}
