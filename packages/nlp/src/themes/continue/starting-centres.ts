import { groupSums, toUnitLength } from '../centres.ts';
import type { UnitSpace } from '../unit-space.ts';
import type { RememberedTheme } from './remembered.ts';

/**
 * Where the themes of an earlier run are now: the mean direction of the units that were theirs, as the units stand among
 * today's words; of a theme that has lost all its units, the direction of the terms that were kept of it.
 * @param prior  theme of each unit in the earlier run; below 0 for none
 */
export function startingCentres(
  { terms, vectors }: UnitSpace,
  themes: readonly RememberedTheme[],
  prior: Int32Array,
): Float64Array[] {
  const position = new Map(terms.map((term, at) => [term, at]));
  return groupSums(vectors, prior, themes.length, terms.length).map((sum, at) => {
    if (sum.some((value) => value > 0)) return toUnitLength(sum);
    const centre = new Float64Array(terms.length);
    for (const [term, weight] of themes[at]!.centre) {
      const place = position.get(term);
      if (place !== undefined) centre[place] = weight;
    }
    return toUnitLength(centre);
  });
}
