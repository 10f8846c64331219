import { countGroups } from './communities.ts';
import { groupUnits, unitsOf } from './group-units.ts';
import { nameThemes } from './name-themes.ts';
import { dot } from './sparse-vector.ts';
import { bootstrapStability } from './stability.ts';
import type { ThemeDocument, ThemeModel } from './theme-model.ts';
import { plansIn, SAMPLES, unitSpace, type ThemeOptions } from './unit-space.ts';

/**
 * Finds what people write about: TF-IDF over words and pairs of words → graph of the 15 nearest units → Louvain → joined
 * to a readable number → spherical k-means. Units that fit nothing are left as `others`, never forced; a theme stands
 * only with `minimumPeople` people and two words that so many of them use.
 * The same documents and seed give the same model, whatever their order. Near-linear in the number of units.
 * @throws RangeError when two documents have the same id
 */
export function findThemes(documents: readonly ThemeDocument[], options: ThemeOptions): ThemeModel {
  const { seed, minimumPeople, samples = SAMPLES } = options;
  const space = unitSpace(documents);
  const planFor = plansIn(space, options);
  const { groups, centres } = groupUnits(planFor([...space.units.keys()]));
  const count = countGroups(groups);
  const stability = bootstrapStability(groups, count, (sample) => groupUnits(planFor(sample)).groups, {
    seed,
    samples,
  });
  const found = stability.map((value, group) => {
    const members = unitsOf(groups, group);
    return {
      members,
      similarities: members.map((at) => Math.min(1, dot(space.own[at]!, centres[group]!))),
      stability: value,
    };
  });
  return nameThemes(space.units, found, minimumPeople);
}
