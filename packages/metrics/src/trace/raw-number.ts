import { isAt, type NumberAddress } from '@hirogeru/store/contracts';
import type { RawFigure } from '../cell-book.ts';
import type { RawFamily } from '../measure.ts';
import { views } from '../views/family.ts';
import type { Recipe } from './recipe.ts';

/** A number before protection, with its recipe. For the analyst's desk only. */
export type RawNumber = { readonly value: number; readonly recipe: Recipe };

/**
 * The number at an address, as it is before protection; one that repeats another is that one.
 * @returns null where there is no number: no such view, row or figure, nothing asked, no record, too few
 */
export function rawNumber(raw: RawFamily, { view: name, figure, keys }: NumberAddress): RawNumber | null {
  const view = views.find(({ contract }) => contract.name === name);
  if (!view) return null;
  const other = view.repeats?.(figure, keys);
  if (other) return rawNumber(raw, other);
  const row = raw.views[name]?.find(({ words }) => isAt(view.contract, words, keys));
  const found = row?.figures[figure];
  const recipe = found && recipeOf(raw, found);
  return recipe && 'value' in found ? { value: found.value, recipe } : null;
}

/** How a figure is worked out again; null for a figure without a number. */
function recipeOf(raw: RawFamily, figure: RawFigure): Recipe | null {
  if (figure.kind === 'derived' || figure.kind === 'open') return figure.recipe;
  return figure.kind === 'base' ? (raw.recipes.get(figure.id) ?? null) : null;
}
