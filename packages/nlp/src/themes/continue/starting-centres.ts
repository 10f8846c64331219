import { groupSums, toUnitLength } from '../centres.ts';
import { placeIn } from '../latent.ts';
import { unitVector } from '../sparse-vector.ts';
import type { UnitSpace } from '../unit-space.ts';
import type { RememberedTheme } from './remembered.ts';

/**
 * Where the themes of an earlier run are now: the mean direction of the units that were theirs, as the units stand
 * today; of a theme that has lost all its units, the direction of the terms that were kept of it.
 * @param prior  theme of each unit in the earlier run; below 0 for none
 */
export function startingCentres(
  { terms, latent, vectors }: UnitSpace,
  themes: readonly RememberedTheme[],
  prior: Int32Array,
): Float64Array[] {
  const position = new Map(terms.map((term, at) => [term, at]));
  return groupSums(vectors, prior, themes.length, latent.count).map((sum, at) => {
    if (sum.some((value) => value !== 0)) return toUnitLength(sum);
    const weights = new Map<number, number>();
    for (const [term, weight] of themes[at]!.centre) {
      const place = position.get(term);
      if (place !== undefined) weights.set(place, weight);
    }
    const { values } = placeIn(latent, unitVector(weights));
    return values.length > 0 ? values : new Float64Array(latent.count);
  });
}
