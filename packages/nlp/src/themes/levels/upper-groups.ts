import type { ThemeDocument, ThemeModel } from '../theme-model.ts';
import type { FoundGroup } from '../name-themes.ts';
import type { UpperDivision } from './upper-division.ts';
import type { UpperGroup } from './upper-group.ts';

/**
 * A division with the ids of the themes that its groups became.
 * @param groups  the groups that were named, in the order of the division
 * @param known   what each upper group was before
 */
export function upperGroups(
  { themes }: ThemeModel,
  units: readonly ThemeDocument[],
  groups: readonly Pick<FoundGroup, 'members'>[],
  { of, stability }: UpperDivision,
  known: (upper: number) => Pick<UpperGroup, 'id' | 'label'> = () => ({}),
): UpperGroup[] {
  // A theme is known by its first unit: a group that no words set apart did not become one.
  const upperOf = new Map(groups.map(({ members }, at) => [units[members[0] ?? -1]?.id, of[at]]));
  const together = Map.groupBy(themes, (theme) => upperOf.get(theme.units[0]?.id));
  return [...together].flatMap(([upper, parts]): UpperGroup[] => {
    if (upper === undefined) return [];
    const before = known(upper);
    if (parts.length < 2 && before.id === undefined) return [];
    return [{ ...before, stability: stability[upper]!, parts: parts.map(({ id }) => id) }];
  });
}
