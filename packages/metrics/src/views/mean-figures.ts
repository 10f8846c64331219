import type { RawFigure } from '../cell-book.ts';
import { rounded } from '../rounded.ts';
import type { Recipe } from '../trace/recipe.ts';

/** A difference with its interval, as a statistic gives it. */
export type Estimated = { readonly difference: number; readonly low: number; readonly high: number };

/**
 * Difference, low and high as figures, to one decimal.
 * @param estimate  null: too few for it, or no spread
 * @param needs     ids of the numbers of people that it tells of
 * @param recipe    of one of the three, by its name
 * @param tells     they tell what everybody answered
 */
export function meanFigures(
  estimate: Estimated | null,
  needs: readonly string[],
  recipe: (name: string) => Recipe,
  tells = false,
): Record<keyof Estimated, RawFigure> {
  const figure = (name: keyof Estimated): RawFigure =>
    estimate === null
      ? { kind: 'too_few', needs }
      : tells
        ? { kind: 'withheld' }
        : { kind: 'derived', value: rounded(estimate[name], 1), needs, recipe: recipe(name) };
  return { difference: figure('difference'), low: figure('low'), high: figure('high') };
}

/** A figure that stands only where these cells are shown as well; null: not at all. */
export function beside(figure: RawFigure, cells: readonly string[] | null): RawFigure {
  if (figure.kind !== 'derived') return figure;
  return cells === null ? { kind: 'withheld' } : { ...figure, needs: [...figure.needs, ...cells] };
}
