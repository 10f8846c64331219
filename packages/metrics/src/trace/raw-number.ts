import { isAt, numberAddress, type NumberAddress } from '@hirogeru/store/contracts';
import type { RawFigure } from '../cell-book.ts';
import { correctedAt } from '../corrected.ts';
import type { RawFamily } from '../measure.ts';
import { views } from '../views/family.ts';
import type { Recipe } from './recipe.ts';

/** A number before protection, with its recipe. For the analyst's desk only. */
export type RawNumber = { readonly value: number; readonly recipe: Recipe };

/**
 * The number at an address, as it is before protection; one that repeats another is that one.
 * @param isShown  whether the release shows the number at an address; a corrected p is made of the shown ones
 * @returns null where there is no number: no such view, row or figure, nothing asked, no record, too few
 */
export function rawNumber(
  raw: RawFamily,
  { view: name, figure, keys }: NumberAddress,
  isShown: (address: string) => boolean = () => true,
): RawNumber | null {
  const view = views.find(({ contract }) => contract.name === name);
  if (!view) return null;
  const other = view.repeats?.(figure, keys);
  if (other) return rawNumber(raw, other, isShown);
  const rows = raw.views[name] ?? [];
  const at = rows.findIndex(({ words }) => isAt(view.contract, words, keys));
  const found = rows[at]?.figures[figure];
  const recipe = found && recipeOf(raw, found);
  if (!recipe || !('value' in found)) return null;
  if (found.kind !== 'p_alone') return { value: found.value, recipe };
  const ps = correctedAt(rows, (place, name) =>
    isShown(numberAddress(view.contract, name, rows[place]?.words ?? {})),
  );
  return { value: ps.get(at)?.get(figure) ?? found.value, recipe };
}

/** How a figure is worked out again; null for a figure without a number. */
function recipeOf(raw: RawFamily, figure: RawFigure): Recipe | null {
  if (figure.kind === 'derived' || figure.kind === 'open' || figure.kind === 'p_alone') return figure.recipe;
  return figure.kind === 'base' ? (raw.recipes.get(figure.id) ?? null) : null;
}
