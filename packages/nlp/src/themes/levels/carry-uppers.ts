import type { CarriedGroups } from '../continue/carry-over.ts';
import type { RememberedGrouping } from '../continue/remembered.ts';
import type { FoundGroup } from '../name-themes.ts';
import type { StabilityOf } from '../steady-groups.ts';
import type { ThemeModel } from '../theme-model.ts';
import { GOAL, type UnitSpace } from '../unit-space.ts';
import { upperDivision } from './upper-division.ts';
import type { UpperGroup } from './upper-group.ts';
import { upperGroups } from './upper-groups.ts';

/** The themes of today, before and after they were named. */
export interface CarriedThemes {
  readonly space: UnitSpace;
  readonly carried: CarriedGroups;
  readonly groups: readonly FoundGroup[];
  readonly model: ThemeModel;
  readonly upperStabilityOf: StabilityOf;
  /** Do enough people of these units still say the words of a label? */
  readonly isSaid: (label: string, units: readonly number[]) => boolean;
}

/**
 * Which themes are read together: those that were, and new ones with what they are nearest to where they would be too many
 * to read. Upper groups and themes that were there before are never joined with each other. What is not heard now is
 * kept, to be there when it is heard again.
 */
export function carryUppers(themes: CarriedThemes, before: RememberedGrouping): UpperGroup[] {
  const { carried, model } = themes;
  const old = before.uppers ?? [];
  const now = model.themes.length > GOAL.most ? divided(themes, before, old) : [];
  const heard = new Set(model.themes.map(({ id }) => id));
  const placed = new Set(now.flatMap(({ parts }) => parts));
  const isLeft = (id: string): boolean =>
    !placed.has(id) && !carried.joined.has(id) && (now.length === 0 || !heard.has(id));
  const left = old.map((upper) => ({ ...upper, parts: upper.parts.filter(isLeft) }));
  return [
    ...now.map((upper) => {
      const own = upper.id === undefined ? undefined : left.find(({ id }) => id === upper.id);
      return own ? { ...upper, parts: [...upper.parts, ...own.parts] } : upper;
    }),
    ...left.filter(({ id, parts }) => parts.length > 0 && now.every((upper) => upper.id !== id)),
  ];
}

function divided(
  { space, carried, groups, model, upperStabilityOf, isSaid }: CarriedThemes,
  before: RememberedGrouping,
  old: readonly UpperGroup[],
): UpperGroup[] {
  const known = new Set(before.themes.map(({ id }) => id));
  const start = carried.ids.map((id, at) => {
    const upper = old.findIndex(({ parts }) => id !== undefined && parts.includes(id));
    return { upper: upper >= 0 ? upper : old.length + at, settled: id !== undefined && known.has(id) };
  });
  const division = upperDivision(space, carried.groups, start, upperStabilityOf);
  const firstOf = new Map(groups.map(({ members }) => [carried.groups[members[0]!]!, members[0]!]));
  return upperGroups(
    model,
    space.units,
    carried.ids.map((_, at) => ({ members: firstOf.has(at) ? [firstOf.get(at)!] : [] })),
    division,
    (upper) => {
      const at = start.findIndex(({ upper: own }, group) => own < old.length && division.of[group] === upper);
      const was = at < 0 ? undefined : old[start[at]!.upper];
      if (!was) return {};
      const units = [...carried.groups.keys()].filter((unit) => division.of[carried.groups[unit]!] === upper);
      return {
        id: was.id,
        label: was.label !== undefined && isSaid(was.label, units) ? was.label : undefined,
      };
    },
  );
}
