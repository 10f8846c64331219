/** How two divisions of the same things into groups agree. */
export interface PartitionAgreement {
  /** Normalised mutual information, arithmetic mean of the entropies: 0..1. */
  readonly nmi: number;
  /** Adjusted Rand index: 1 = the same division, 0 = as by chance, may be below 0. */
  readonly ari: number;
}

/**
 * Compares two divisions.
 * @param x  group of each thing
 * @param y  group of each thing in the other division, as many
 * @throws RangeError when the lengths differ or there are fewer than two things
 * @source Hubert & Arabie (1985), doi:10.1007/BF01908075; Vinh et al. (2010), JMLR 11, 2837–2854
 */
export function partitionAgreement(
  x: readonly (string | number)[],
  y: readonly (string | number)[],
): PartitionAgreement {
  if (x.length !== y.length || x.length < 2)
    throw new RangeError('two divisions of the same two or more things');
  const together = sizes(x.map((group, at) => JSON.stringify([group, y[at]])));
  const [ofX, ofY] = [sizes(x), sizes(y)];
  const entropies = entropy(ofX, x.length) + entropy(ofY, x.length);
  const information = entropies - entropy(together, x.length);
  const [pairsX, pairsY] = [pairs(ofX), pairs(ofY)];
  const expected = (pairsX * pairsY) / pairs([x.length]);
  const most = (pairsX + pairsY) / 2;
  return {
    nmi: entropies === 0 ? 1 : (2 * information) / entropies,
    ari: most === expected ? 1 : (pairs(together) - expected) / (most - expected),
  };
}

function sizes(groups: readonly (string | number)[]): number[] {
  const counts = new Map<string | number, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts.values()];
}

const entropy = (counts: readonly number[], all: number): number =>
  counts.reduce((sum, count) => sum - (count / all) * Math.log(count / all), 0);

const pairs = (counts: readonly number[]): number =>
  counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
