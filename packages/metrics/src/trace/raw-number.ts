import type { Contract } from '@hirogeru/store/contracts';
import type { RawFigure } from '../cell-book.ts';
import type { RawFamily } from '../measure.ts';
import { views } from '../views/family.ts';
import type { Recipe } from './recipe.ts';

/** A number before protection, with its recipe. For the analyst's desk only. */
export type RawNumber = { readonly value: number; readonly recipe: Recipe };

/**
 * The number of a view at some values of its keys, as it is before protection.
 * @returns null where there is no number: no such row or figure, nothing asked, no record, too few
 */
export function rawNumber(
  raw: RawFamily,
  contract: Contract,
  figure: string,
  keys: readonly string[],
): RawNumber | null {
  const other = repeated(contract, figure, keys);
  if (other) return rawNumber(raw, other.contract, other.figure, other.keys);
  const names = Object.keys(contract.keys);
  const row = raw.views[contract.name]?.find(({ words }) =>
    names.every((name, place) => String(words[name]) === keys[place]),
  );
  const found = row?.figures[figure];
  const recipe = found && recipeOf(raw, found);
  return recipe && 'value' in found ? { value: found.value, recipe } : null;
}

/** The number of another view that this one repeats; null for a number of its own. */
function repeated(contract: Contract, figure: string, keys: readonly string[]) {
  const number = views.find((view) => view.contract.name === contract.name)?.repeats?.(figure, keys);
  const other = views.find((view) => view.contract.name === number?.view);
  return number && other ? { ...number, contract: other.contract } : null;
}

/** How a figure is worked out again; null for a figure without a number. */
function recipeOf(raw: RawFamily, figure: RawFigure): Recipe | null {
  if (figure.kind === 'derived' || figure.kind === 'open') return figure.recipe;
  return figure.kind === 'base' ? (raw.recipes.get(figure.id) ?? null) : null;
}
