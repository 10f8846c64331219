import { unitsOf } from './group-units.ts';
import { placeIn } from './latent.ts';
import { upperDivision, type UpperDivision } from './levels/upper-division.ts';
import { upperGroups } from './levels/upper-groups.ts';
import { nameThemes, type FoundGroup } from './name-themes.ts';
import { dot } from './sparse-vector.ts';
import { steadyGroups } from './steady-groups.ts';
import type { ThemeDocument, ThemeModel } from './theme-model.ts';
import { GOAL, unitSpace, type ThemeOptions } from './unit-space.ts';

/**
 * Finds what people write about: TF-IDF over words and pairs of words → latent directions → graph of the 15 nearest units
 * → Louvain → joined to a readable number → spherical k-means. Units that fit nothing are left as `others`, never
 * forced; a theme stands only with `minimumPeople` people and two words that so many of them use.
 * The same documents give the same groups, whatever their order; the seed draws the samples that tell how steady they are.
 * Near-linear in the number of units. Where more themes come back surely than can be read at once, `uppers` says which are read
 * together.
 * @throws RangeError when two documents have the same id
 */
export function findThemes(documents: readonly ThemeDocument[], options: ThemeOptions): ThemeModel {
  const { units, found, upper } = findGroups(documents, options);
  const model = nameThemes(units, found, options);
  if (!upper || model.themes.length <= GOAL.most) return model;
  return { ...model, uppers: upperGroups(model, units, found, upper) };
}

/** Its own step, so that the space of the units is gone before the groups are named: of very many units it is large. */
function findGroups(
  documents: readonly ThemeDocument[],
  options: ThemeOptions,
): { units: readonly ThemeDocument[]; found: FoundGroup[]; upper: UpperDivision | null } {
  const space = unitSpace(documents);
  const { groups, centres, stabilityOf, upperStabilityOf } = steadyGroups(space, options);
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
  const apart = centres.map((_, group) => ({ upper: group, settled: false }));
  const upper = centres.length > GOAL.most ? upperDivision(space, groups, apart, upperStabilityOf) : null;
  return { units: space.units, found, upper };
}

const likeness = (cosine: number): number => Math.min(1, Math.max(0, cosine));
