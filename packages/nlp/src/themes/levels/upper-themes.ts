import { nameThemes, type FoundGroup, type Naming } from '../name-themes.ts';
import type { Theme, ThemeDocument, ThemeModel } from '../theme-model.ts';
import type { UpperGroup } from './upper-group.ts';

/**
 * Themes as they are read first: those that are read together as one, with a name of its own, the others as they are.
 * @param units   in the order of their ids
 * @returns the upper themes, and of each theme in which one it is
 */
export function upperThemes(
  units: readonly ThemeDocument[],
  { themes }: ThemeModel,
  uppers: readonly UpperGroup[],
  naming: Omit<Naming, 'named'>,
): { model: ThemeModel; upperOf: ReadonlyMap<string, string> } {
  const at = new Map(units.map(({ id }, place) => [id, place]));
  const groups = uppers
    .map((upper) => ({ upper, parts: themes.filter(({ id }) => upper.parts.includes(id)) }))
    .filter(({ parts }) => parts.length > 1);
  const inOne = new Set(groups.flatMap(({ parts }) => parts));
  const labels = new Set(themes.map(({ label }) => label));
  const alone = themes.filter((theme) => !inOne.has(theme));
  const group = (
    parts: readonly Theme[],
    own: Pick<FoundGroup, 'id' | 'label' | 'stability'>,
  ): FoundGroup => {
    const members = parts.flatMap((theme) => theme.units).toSorted((x, y) => (x.id < y.id ? -1 : 1));
    return {
      id: own.id,
      label: parts.length > 1 && labels.has(own.label ?? '') ? undefined : own.label,
      stability: own.stability,
      members: members.map(({ id }) => at.get(id)!),
      similarities: members.map(({ similarity }) => similarity),
    };
  };
  const model = nameThemes(
    units,
    [
      ...alone.map((theme) => group([theme], theme)),
      ...groups.map(({ upper, parts }) => group(parts, upper)),
    ],
    { ...naming, named: [...inOne].map(({ label }) => label) },
  );
  const upperOfUnit = new Map(model.themes.flatMap((theme) => theme.units.map(({ id }) => [id, theme.id])));
  const upperOf = new Map(
    themes.flatMap(({ id, units: [first] }) => {
      const upper = first && upperOfUnit.get(first.id);
      return upper === undefined ? [] : [[id, upper] as const];
    }),
  );
  return { model, upperOf };
}
