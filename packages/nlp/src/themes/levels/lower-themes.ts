import type { Theme, ThemeDocument } from '../theme-model.ts';

/** A theme below another one. */
export interface LowerTheme extends Theme {
  /** Id of the theme that it is read under. */
  readonly upper: string;
}

/**
 * Themes that are read under another one: each with those of its units that are there, where enough people say them.
 * @param units  in the order of their ids
 * @param found  every theme
 * @param shown  the themes that are read first, some of which are themes of `found`
 */
export function lowerThemes(
  units: readonly ThemeDocument[],
  found: readonly Theme[],
  shown: readonly Theme[],
  minimumPeople: number,
): LowerTheme[] {
  const personOf = new Map(units.map(({ id, personKey }) => [id, personKey]));
  const upperOf = new Map(shown.flatMap((theme) => theme.units.map(({ id }) => [id, theme.id] as const)));
  return found.flatMap((theme): LowerTheme[] => {
    const places = Map.groupBy(theme.units, ({ id }) => upperOf.get(id));
    places.delete(undefined);
    const [most] = [...places].toSorted(
      ([x, own], [y, other]) => other.length - own.length || (x! < y! ? -1 : 1),
    );
    const [upper, own] = most ?? [];
    if (upper === undefined || upper === theme.id || !own) return [];
    const people = new Set(own.map(({ id }) => personOf.get(id))).size;
    if (people < minimumPeople) return [];
    const here = new Set(own.map(({ id }) => id));
    return [{ ...theme, upper, people, units: own, typical: theme.typical.filter((id) => here.has(id)) }];
  });
}
