import { unitsOf } from '../group-units.ts';
import { placeIn } from '../latent.ts';
import { nameThemes } from '../name-themes.ts';
import { dot } from '../sparse-vector.ts';
import { steadyGroups } from '../steady-groups.ts';
import type { ThemeDocument, ThemeModel } from '../theme-model.ts';
import { sharedWords } from '../theme-words.ts';
import { standsIn, unitSpace } from '../unit-space.ts';
import { carryOver, type CarriedGroups } from './carry-over.ts';
import type { ContinueOptions } from './continue-options.ts';
import { carryUppers } from '../levels/carry-uppers.ts';
import type { RememberedGrouping } from './remembered.ts';

/**
 * Finds themes as `findThemes` does, beginning where an earlier run ended: its themes keep their ids, their labels and,
 * as long as nothing else is clearly better, their units. A new theme, a theme that is one with another by now, and one that is two
 * by now each have to prove steady. A theme that too few people speak of is left out, and looked for again next time.
 * @returns the model, and of each theme that was joined to another, which that is
 * @param before  what an earlier run of the same seed and threshold left; themes that were left out then among them
 */
export function continueThemes(
  documents: readonly ThemeDocument[],
  before: RememberedGrouping,
  options: ContinueOptions,
): { model: ThemeModel; joined: ReadonlyMap<string, string> } {
  const { minimumPeople, wordsOf } = options;
  const space = unitSpace(documents);
  const { groups: found, stabilityOf, upperStabilityOf } = steadyGroups(space, options);
  const carried = carryOver(space, before, options, {
    found,
    stabilityOf,
    stands: standsIn(space, minimumPeople),
  });
  const stability = stabilityOf(carried.groups, carried.ids.length);
  const isSaid = (label: string, members: readonly number[]): boolean => {
    const shared = sharedWords(
      members.map((unit) => space.units[unit]!),
      minimumPeople,
    );
    return wordsOf(label).every((word) => shared.has(word));
  };
  const groups = carried.ids.flatMap((id, at) => {
    const members = unitsOf(carried.groups, at);
    if (members.length === 0) return [];
    const label = before.themes.find((theme) => theme.id === id)?.label;
    return {
      id,
      // A name is kept while enough people still say its words.
      label: label !== undefined && isSaid(label, members) ? label : undefined,
      members,
      similarities: similaritiesOf(carried, members, at),
      stability: stability[at]!,
    };
  });
  const above = before.uppers ?? [];
  const model = nameThemes(space.units, groups, {
    ...options,
    reserved: [...before.themes, ...above].flatMap(({ id }) => id ?? []),
    named: above.flatMap(({ label }) => label ?? []),
  });
  const uppers = carryUppers({ space, carried, groups, model, upperStabilityOf, isSaid }, before);
  return { model: uppers.length > 0 ? { ...model, uppers } : model, joined: carried.joined };

  function similaritiesOf({ centres }: CarriedGroups, members: readonly number[], at: number): number[] {
    return members.map((unit) =>
      Math.min(1, Math.max(0, dot(placeIn(space.latent, space.own[unit]!), centres[at]!))),
    );
  }
}
