import { STEADY } from './steady.ts';

/** Both themes have at least this share of their units in one group that is found without memory. */
const MOSTLY = 0.6;

/**
 * Two themes that are one by now: found anew, both stand mostly in the same group, and taken together they come back
 * more surely in bootstrap samples than either of them alone.
 * @param groups       theme of each unit, 0..count-1, or -1
 * @param found        group of each unit, found without memory
 * @param stabilityOf  bootstrap stability of each group of a division
 * @param mayJoin      may these two be joined?
 * @returns the first such pair, or null
 */
export function grownTogether(
  groups: Int32Array,
  count: number,
  found: Int32Array,
  stabilityOf: (groups: Int32Array, count: number) => readonly number[],
  mayJoin: (x: number, y: number) => boolean,
): [number, number] | null {
  const homes = Array.from({ length: count }, (_, theme) => homeOf(groups, found, theme));
  const alone = stabilityOf(groups, count);
  for (let x = 0; x < count; x++) {
    for (let y = x + 1; y < count; y++) {
      if (homes[x] === -1 || homes[x] !== homes[y] || !mayJoin(x, y)) continue;
      const joined = groups.map((group) => (group === y ? x : group));
      const together = stabilityOf(joined, count)[x]!;
      if (together >= STEADY && together > Math.max(alone[x]!, alone[y]!)) return [x, y];
    }
  }
  return null;
}

/** The group that holds most of a theme, or -1. */
function homeOf(groups: Int32Array, found: Int32Array, theme: number): number {
  const counts = new Map<number, number>();
  let size = 0;
  groups.forEach((group, unit) => {
    if (group !== theme) return;
    size++;
    counts.set(found[unit]!, (counts.get(found[unit]!) ?? 0) + 1);
  });
  const home = [...counts].find(([group, n]) => group >= 0 && n >= MOSTLY * size);
  return home?.[0] ?? -1;
}
