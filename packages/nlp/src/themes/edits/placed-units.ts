import type { ThemeDocument, ThemeModel } from '../theme-model.ts';

/** Units with the theme each of them is in, while edits are applied; a unit without a theme is not in `themeOf`. */
export interface PlacedUnits {
  readonly units: readonly ThemeDocument[];
  readonly themeOf: Map<string, string>;
}

export const placedUnits = (units: readonly ThemeDocument[], { themes }: ThemeModel): PlacedUnits => ({
  units,
  themeOf: new Map(themes.flatMap((theme) => theme.units.map(({ id }) => [id, theme.id] as const))),
});

/** Units of a theme, in the order of their ids. */
export const unitsIn = ({ units, themeOf }: PlacedUnits, theme: string): ThemeDocument[] =>
  units.filter(({ id }) => themeOf.get(id) === theme);

/** Units that an answer's id, or a unit's, stands for. */
export const unitsNamed = ({ units }: PlacedUnits, name: string): ThemeDocument[] =>
  units.filter(({ id, answerId }) => answerId === name || id === name);

export const countPeople = (units: readonly ThemeDocument[]): number =>
  new Set(units.map(({ personKey }) => personKey)).size;

/** Does anybody speak of a theme? */
export const isSpoken = ({ themeOf }: PlacedUnits, theme: string): boolean =>
  [...themeOf.values()].includes(theme);
