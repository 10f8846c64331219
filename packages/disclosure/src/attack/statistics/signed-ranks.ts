/**
 * Two-sided p of signed ranks with Pratt's zeros, exact given the ties, as pages say that it is.
 * @param sizes  people whose change is 0, 1, 2 … points, either way
 * @param up     of those with 1, 2 … points, how many rose
 */
export function signedRankP(sizes: readonly number[], up: readonly number[]): number {
  const ranks = ranksOf(sizes);
  const chances = chancesOf(sizes, ranks);
  const total = chances.length - 1;
  const risen = up.reduce((sum, people, at) => sum + people * ranks[at + 1]!, 0);
  let tail = 0;
  for (let at = 0; at <= Math.min(risen, total - risen); at += 1) tail += chances[at]!;
  return Math.min(1, 2 * tail);
}

/** Twice the mean rank of each size. */
function ranksOf(sizes: readonly number[]): number[] {
  let below = 0;
  return sizes.map((people) => {
    const rank = 2 * below + people + 1;
    below += people;
    return rank;
  });
}

const known = new Map<string, Float64Array>();

/** Chance of every sum of doubled ranks, each up or down with chance ½; kept, since many ways share their sizes. */
function chancesOf(sizes: readonly number[], ranks: readonly number[]): Float64Array {
  const key = sizes.join(' ');
  const found = known.get(key);
  if (found) return found;
  const all = sizes.flatMap((people, at) => (at === 0 ? [] : Array<number>(people).fill(ranks[at]!)));
  const chance = new Float64Array(all.reduce((sum, rank) => sum + rank, 0) + 1);
  chance[0] = 1;
  let reached = 0;
  for (const rank of all) {
    reached += rank;
    for (let at = reached; at >= 0; at -= 1)
      chance[at] = (chance[at]! + (at >= rank ? chance[at - rank]! : 0)) / 2;
  }
  if (known.size > 2000) known.clear();
  known.set(key, chance);
  return chance;
}
