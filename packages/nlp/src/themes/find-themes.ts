import { unitsOf } from './group-units.ts';
import { placeIn } from './latent.ts';
import { nameThemes } from './name-themes.ts';
import { dot } from './sparse-vector.ts';
import { steadyGroups } from './steady-groups.ts';
import type { ThemeDocument, ThemeModel } from './theme-model.ts';
import { unitSpace, type ThemeOptions } from './unit-space.ts';

/**
 * Finds what people write about: TF-IDF over words and pairs of words → latent directions → graph of the 15 nearest units
 * → Louvain → joined to a readable number → spherical k-means. Units that fit nothing are left as `others`, never
 * forced; a theme stands only with `minimumPeople` people and two words that so many of them use.
 * The same documents give the same groups, whatever their order; the seed draws the samples that tell how steady they are.
 * Near-linear in the number of units.
 * @throws RangeError when two documents have the same id
 */
export function findThemes(documents: readonly ThemeDocument[], options: ThemeOptions): ThemeModel {
  const space = unitSpace(documents);
  const { groups, centres, stabilityOf } = steadyGroups(space, options);
  const found = stabilityOf(groups, centres.length).map((value, group) => {
    const members = unitsOf(groups, group);
    return {
      members,
      // By its own words: what stands for a theme has to say it without its neighbours.
      similarities: members.map((at) =>
        likeness(dot(placeIn(space.latent, space.own[at]!), centres[group]!)),
      ),
      stability: value,
    };
  });
  return nameThemes(space.units, found, options.minimumPeople);
}

const likeness = (cosine: number): number => Math.min(1, Math.max(0, cosine));
