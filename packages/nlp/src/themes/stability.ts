import { randomSource } from './random-source.ts';

/** A sample is not larger than this, so that the cost stays near-linear; a smaller sample only makes groups look less sure. */
const MOST_DRAWN = 4000;

/** Units drawn by chance, ascending, each once, and the groups that were found anew among them. */
export interface RegroupedSample {
  readonly units: readonly number[];
  /** Group of each of them, or -1. */
  readonly groups: Int32Array;
}

/**
 * Bootstrap samples of some units, each grouped anew.
 * @param count    how many units there are
 * @param regroup  finds groups among these units; a group number for each of them, -1 for none
 */
export function regroupSamples(
  count: number,
  regroup: (units: readonly number[]) => Int32Array,
  options: { seed: number; samples: number },
): RegroupedSample[] {
  const random = randomSource(options.seed);
  const draws = { length: Math.min(count, MOST_DRAWN) };
  return Array.from({ length: options.samples }, () => {
    const drawn = new Set(Array.from(draws, () => Math.floor(random() * count)));
    const units = [...drawn].sort((x, y) => x - y);
    return { units, groups: regroup(units) };
  });
}

/**
 * How surely each group comes back when other units of the same kind had been collected: over bootstrap samples of the
 * units, the mean of the best Jaccard overlap with a group found anew in the sample (repeated units count once).
 * @param groups  group of each unit, 0..count-1, or -1
 * @returns for each group a number 0..1; above 0.75 is called stable, below 0.5 dissolved
 * @source Hennig (2007), Cluster-wise assessment of cluster stability, doi:10.1016/j.csda.2006.11.025
 */
export function stabilityIn(
  samples: readonly RegroupedSample[],
  groups: Int32Array,
  count: number,
): number[] {
  const sums = Array.from({ length: count }, () => 0);
  const seen = Array.from({ length: count }, () => 0);
  for (const sample of samples) {
    const old = sample.units.map((unit) => groups[unit]!);
    bestOverlaps(old, sample.groups, count).forEach((overlap, group) => {
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
