import { unitsOf } from '../group-units.ts';
import { FITTED_NONE, NOT_THERE } from './sticky-placement.ts';

/** A group in which this share of an earlier theme's units stands is that theme's home. */
const HOME = 0.3;
/** At least this share of a new theme's units was in no theme before. */
const UNPLACED = 0.5;

/**
 * Groups found without memory that no earlier theme lives in: what a new theme may be made of. Each group is its units
 * that were in no theme before; earlier ones may follow.
 * @param found   group of each unit, found without memory
 * @param placed  theme of each unit now, as continued
 * @param prior   theme of each unit in the earlier run
 */
export function homelessGroups(
  found: Int32Array,
  count: number,
  placed: Int32Array,
  prior: Int32Array,
): { group: number; units: number[] }[] {
  const earlier = sizes(prior);
  const now = sizes(placed);
  return Array.from({ length: count }, (_, group) => group).flatMap((group) => {
    const units = unitsOf(found, group);
    const fresh = units.filter((unit) => prior[unit] === NOT_THERE || prior[unit] === FITTED_NONE);
    if (fresh.length < UNPLACED * units.length) return [];
    const inhabited = [...sizes(prior, units)].some(([theme, n]) => n >= HOME * earlier.get(theme)!);
    // A theme that had lost all its units and is heard again has its home here, too.
    const returned = [...sizes(placed, units)].some(
      ([theme, n]) => !earlier.has(theme) && n >= HOME * now.get(theme)!,
    );
    return inhabited || returned ? [] : [{ group, units: fresh }];
  });
}

function sizes(groups: Int32Array, units: Iterable<number> = groups.keys()): Map<number, number> {
  const counts = new Map<number, number>();
  for (const unit of units) {
    const group = groups[unit]!;
    if (group >= 0) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}
