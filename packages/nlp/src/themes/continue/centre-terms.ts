import { groupSums, toUnitLength } from '../centres.ts';
import type { ThemeDocument, ThemeModel } from '../theme-model.ts';
import { unitTermsInTurn } from '../unit-terms.ts';
import type { RememberedTheme } from './remembered.ts';

/** A centre is known again by its strongest terms; the rest is the long tail of single sentences. */
const TERMS = 120;
const DIGITS = 4;

/** The themes of a model with the terms of their centres, to be kept until the next run. */
export function rememberThemes(documents: readonly ThemeDocument[], model: ThemeModel): RememberedTheme[] {
  const { units, terms, own } = unitTermsInTurn(documents);
  const theme = new Map(model.themes.flatMap((each, at) => each.units.map(({ id }) => [id, at] as const)));
  const groups = Int32Array.from(units, ({ id }) => theme.get(id) ?? -1);
  const centres = groupSums(own, groups, model.themes.length, terms.length).map(toUnitLength);
  return model.themes.map(({ id, label, words }, at) => ({
    id,
    label,
    words,
    centre: strongest(centres[at]!, terms),
  }));
}

function strongest(centre: Float64Array, terms: readonly string[]): [string, number][] {
  return [...centre.keys()]
    .filter((at) => centre[at]! > 0)
    .sort((x, y) => centre[y]! - centre[x]! || x - y)
    .slice(0, TERMS)
    .map((at) => [terms[at]!, Number(centre[at]!.toFixed(DIGITS))]);
}
