import type { CellStore } from '@hirogeru/store/vault';
import type { MeasureContext } from '../context.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import { contrastFigures, contrastOf } from '../views/contrast-estimates.ts';
import { isSaid } from '../views/said-sides.ts';
import { scorePeople } from '../views/scored-people.ts';
import { pairFigure } from './pair-figure.ts';
import type { FormulaName, Recipe } from './recipe.ts';
import { seriesFigure } from './series-figure.ts';
import { weightedFigure } from './weighted-figure.ts';
import { scaleOf, scoredItems, scoreFigure, scorePairFigure } from './score-figure.ts';

/**
 * Works a number out again from its recipe, from the vault and not from the tables: one question for one number.
 * @returns the number; null where nothing gives one, or where only the whole view can (`kind: 'view'`)
 */
export async function recompute(
  recipe: Recipe,
  store: CellStore,
  context: MeasureContext,
): Promise<number | null> {
  const scope = context.project.id;
  switch (recipe.kind) {
    case 'count': {
      const { population, counts, where } = recipe;
      if (Object.values(where).some((values) => values.length === 0)) return 0;
      const [all] = await store.cells({ scope, population, dimensions: [], filter: where });
      return all?.[counts] ?? 0;
    }
    case 'values': {
      const { population, dimension, where } = recipe;
      return (await store.cells({ scope, population, dimensions: [dimension], filter: where })).length;
    }
    case 'pairs': {
      const { item, until, figure, range = 0 } = recipe;
      return pairFigure(await store.pairs({ scope, itemId: item, until }), figure, range);
    }
    case 'scores':
    case 'score_pairs': {
      const sheets = await store.sheets({ scope, itemIds: scoredItems(recipe) });
      const people = scorePeople(scaleOf(recipe), sheets);
      return recipe.kind === 'scores'
        ? scoreFigure(people, recipe, context.project.seed)
        : scorePairFigure(people, recipe);
    }
    case 'said': {
      const people = await store.said({ scope, itemIds: recipe.items });
      return people.filter((each) => isSaid(each, recipe.side, recipe.codes)).length;
    }
    case 'weighted':
      return weightedFigure(recipe, store, context);
    case 'series':
      return seriesFigure(recipe, store, context);
    case 'formula': {
      const values = await Promise.all(recipe.of.map((part) => recompute(part, store, context)));
      return values.some((value) => value === null) ? null : FORMULAS[recipe.formula](values.map(Number));
    }
    case 'file_rows':
      return context.files.reduce((sum, file) => sum + file[recipe.column], 0);
    case 'stability': {
      const theme = context.themes.find(({ theme_id }) => theme_id === recipe.theme);
      return theme ? rounded(theme.stability, 2) : null;
    }
    case 'view':
      return null;
  }
}

const FORMULAS: Readonly<Record<FormulaName, (parts: readonly number[]) => number>> = {
  share: ([x = 0, n = 1]) => rounded(x / n, 2),
  wilson_low: ([x = 0, n = 1]) => rounded(wilsonInterval(x, n)[0], 2),
  wilson_high: ([x = 0, n = 1]) => rounded(wilsonInterval(x, n)[1], 2),
  hours: ([minutes = 0]) => rounded(minutes / 60, 1),
  minus: ([all = 0, part = 0]) => all - part,
  contrast_difference: (four) => contrastFigures(contrastOf(four)).contrast_difference,
  contrast_low: (four) => contrastFigures(contrastOf(four)).contrast_low,
  contrast_high: (four) => contrastFigures(contrastOf(four)).contrast_high,
  contrast_p: (four) => contrastFigures(contrastOf(four)).contrast_p,
  contrast_residual: (four) => contrastFigures(contrastOf(four)).contrast_residual,
};

const rounded = (value: number, decimals: number): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals;
