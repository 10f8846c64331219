import { midranks } from './midranks.ts';

/**
 * Rank-biserial correlation of paired differences: share of the ranks that went up minus share that went down.
 * @param differences  after − before, one a person; zeros are dropped
 * @returns −1..1; null when no difference is other than zero
 * @source Kerby (2014), Compr. Psychol. 3:11.IT.3.1, doi:10.2466/11.IT.3.1
 * @checked ../shared/reference/paired.json, computed in R 4.2
 */
export function matchedRankBiserial(differences: readonly number[]): number | null {
  const moved = differences.filter((difference) => difference !== 0);
  if (moved.length === 0) return null;
  const ranks = midranks(moved.map(Math.abs));
  const signed = ranks.reduce((sum, rank, at) => sum + rank * Math.sign(moved[at] as number), 0);
  return signed / ((moved.length * (moved.length + 1)) / 2);
}
