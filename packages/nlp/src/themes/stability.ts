import { randomSource } from './random-source.ts';

/**
 * How surely each group comes back when other units of the same kind had been collected: over bootstrap samples of the
 * units, the mean of the best Jaccard overlap with a group found anew in the sample (repeated units count once).
 * @param groups   group of each unit, 0..count-1, or -1
 * @param regroup  finds groups among these units; a group number for each of them, -1 for none
 * @returns for each group a number 0..1; above 0.75 is called stable, below 0.5 dissolved
 * @source Hennig (2007), Cluster-wise assessment of cluster stability, doi:10.1016/j.csda.2006.11.025
 */
export function bootstrapStability(
  groups: Int32Array,
  count: number,
  regroup: (units: readonly number[]) => Int32Array,
  options: { seed: number; samples: number },
): number[] {
  const random = randomSource(options.seed);
  const sums = Array.from({ length: count }, () => 0);
  const seen = Array.from({ length: count }, () => 0);
  for (let sample = 0; sample < options.samples; sample++) {
    const drawn = new Set(Array.from(groups, () => Math.floor(random() * groups.length)));
    const units = [...drawn].sort((x, y) => x - y);
    const overlaps = bestOverlaps(
      units.map((unit) => groups[unit]!),
      regroup(units),
      count,
    );
    overlaps.forEach((overlap, group) => {
      if (overlap === undefined) return;
      sums[group]! += overlap;
      seen[group]!++;
    });
  }
  return sums.map((sum, group) => (seen[group]! > 0 ? sum / seen[group]! : 0));
}

/** Best Jaccard overlap of each old group with a new one; undefined for an old group without a unit in the sample. */
function bestOverlaps(old: readonly number[], found: Int32Array, count: number): (number | undefined)[] {
  const oldSizes = Array.from({ length: count }, () => 0);
  const newSizes = new Map<number, number>();
  const shared = new Map<number, Map<number, number>>();
  old.forEach((group, at) => {
    const other = found[at]!;
    if (group >= 0) oldSizes[group]!++;
    if (other < 0) return;
    newSizes.set(other, (newSizes.get(other) ?? 0) + 1);
    if (group < 0) return;
    const row = shared.get(group) ?? new Map<number, number>();
    row.set(other, (row.get(other) ?? 0) + 1);
    shared.set(group, row);
  });
  return oldSizes.map((size, group) => {
    if (size === 0) return undefined;
    const overlaps = [...(shared.get(group) ?? [])].map(
      ([other, both]) => both / (size + newSizes.get(other)! - both),
    );
    return Math.max(0, ...overlaps);
  });
}
