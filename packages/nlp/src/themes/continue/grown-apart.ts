import { unitsOf } from '../group-units.ts';
import { STEADY } from './steady.ts';

/** A part has at least this share of the theme's units … */
const PART = 0.25;
/** … and the group that it stands in is mostly of this theme. */
const MOSTLY = 0.6;

/**
 * A theme that is two by now: found anew, its units stand in groups that are mostly its own, and each part comes back
 * more surely in bootstrap samples than the whole.
 * @param groups       theme of each unit, 0..count-1, or -1
 * @param found        group of each unit, found without memory
 * @param stabilityOf  bootstrap stability of each group of a division
 * @param mayPart      may this theme be taken apart?
 * @returns the first such theme and the units of each of its parts, or null
 */
export function grownApart(
  groups: Int32Array,
  count: number,
  found: Int32Array,
  stabilityOf: (groups: Int32Array, count: number) => readonly number[],
  mayPart: (theme: number) => boolean,
): { theme: number; parts: number[][] } | null {
  const whole = stabilityOf(groups, count);
  for (let theme = 0; theme < count; theme++) {
    if (!mayPart(theme)) continue;
    const parts = partsOf(groups, found, theme);
    if (parts.length < 2) continue;
    const divided = Int32Array.from(groups);
    parts.slice(1).forEach((units, at) => {
      for (const unit of units) divided[unit] = count + at;
    });
    const stability = stabilityOf(divided, count + parts.length - 1);
    const least = Math.min(
      ...[theme, ...parts.slice(1).map((_, at) => count + at)].map((at) => stability[at]!),
    );
    if (least >= STEADY && least > whole[theme]!) return { theme, parts };
  }
  return null;
}

function partsOf(groups: Int32Array, found: Int32Array, theme: number): number[][] {
  const units = unitsOf(groups, theme);
  return [...Map.groupBy(units, (unit) => found[unit]!)]
    .filter(([group, part]) => {
      if (group < 0 || part.length < PART * units.length) return false;
      return part.length >= MOSTLY * unitsOf(found, group).length;
    })
    .map(([, part]) => part);
}
