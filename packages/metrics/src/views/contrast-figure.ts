import type { RawFigure } from '../cell-book.ts';
import type { Recipe } from '../trace/recipe.ts';
import type { ContrastFigure } from './contrast-estimates.ts';

/**
 * Estimates as figures of a row, withheld together with the four numbers that they are made of.
 * @param of  how the four numbers are counted again, in the order of a contrast
 */
export const contrastFigure =
  (found: Record<ContrastFigure, number>, needs: readonly string[], of: readonly Recipe[]) =>
  (name: ContrastFigure): RawFigure => ({
    kind: 'derived',
    value: found[name],
    needs,
    recipe: { kind: 'formula', formula: name, of },
  });
