import { dot } from '../sparse-vector.ts';
import type { Placement, PlacementPlan } from './sticky-placement.ts';

/** Of the units that had a theme, at most this share leaves it at once: those that gain most. */
const LEAVING_AT_ONCE = 0.05;

/**
 * Sends units back to their earlier themes where too many left at once, so that a theme stays itself even after a round
 * that is larger than all before. Themes that nobody is left in, and units that people have placed, stay out of it.
 */
export function holdBack(
  { groups, centres }: Placement,
  { vectors, prior, fixed }: Pick<PlacementPlan, 'vectors' | 'prior' | 'fixed'>,
): Placement {
  const inhabited = new Set(groups);
  const had = [...prior.keys()].filter((unit) => prior[unit]! >= 0 && inhabited.has(prior[unit]!));
  const gain = (unit: number): number => {
    const now = groups[unit]!;
    const own = dot(vectors[unit]!, centres[prior[unit]!]!);
    return (now < 0 ? 0 : dot(vectors[unit]!, centres[now]!)) - own;
  };
  const leaving = had
    .filter((unit) => !fixed.has(unit) && groups[unit] !== prior[unit])
    .map((unit) => ({ unit, gain: gain(unit) }))
    .sort((x, y) => y.gain - x.gain || x.unit - y.unit);
  const held = Int32Array.from(groups);
  for (const { unit } of leaving.slice(Math.floor(LEAVING_AT_ONCE * had.length))) held[unit] = prior[unit]!;
  return { groups: held, centres };
}
