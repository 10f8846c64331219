import type { CellStore } from '@hirogeru/store/vault';
import type { MeasureContext } from '../context.ts';
import { itemIdsOf } from '../instruments/scales/scale-parts.ts';
import { scales } from '../instruments/scales/scales.ts';
import { rounded } from '../rounded.ts';
import { roundSeries, stayersOf, thereOnly, valuesIn } from '../views/round-series.ts';
import { changeOfStayers, differenceOfAll, meanOfAll, meanOfStayers } from '../views/series-means.ts';
import type { Recipe } from './recipe.ts';

type SeriesRecipe = Recipe & { readonly kind: 'series' };

/** Items whose answers a series is made of. */
export function seriesItems({ measure }: SeriesRecipe): string[] {
  const scale = scales.find(({ id }) => id === measure);
  return scale ? itemIdsOf(scale) : [measure];
}

/** One figure of a series, by its name; null where there is none. */
export async function seriesFigure(
  recipe: SeriesRecipe,
  store: CellStore,
  context: MeasureContext,
): Promise<number | null> {
  const items = seriesItems(recipe);
  const questions = context.questions.filter(({ item_id }) => items.includes(item_id ?? ''));
  const series = (await roundSeries(store, { ...context, questions })).find(
    ({ measure, part, occasion }) =>
      measure === recipe.measure && part === recipe.part && occasion === recipe.occasion,
  );
  if (!series) return null;
  const round = recipe.round ?? '';
  const before = series.rounds[series.rounds.indexOf(round) - 1] ?? '';
  const change = () => changeOfStayers(series, context.project.threshold);
  const tenth = (value: number | undefined) => (value === undefined ? null : rounded(value, 1));
  const made: Readonly<Record<string, () => number | null>> = {
    all: () => valuesIn(series.people, round).length,
    stayed: () => stayersOf(series).length,
    came: () => thereOnly(series, round, before),
    left: () => thereOnly(series, before, round),
    mean_all: () => meanOfAll(series, round),
    mean_stayed: () => meanOfStayers(series, round),
    difference: () => tenth(change()?.difference),
    low: () => tenth(change()?.low),
    high: () => tenth(change()?.high),
    all_difference: () => tenth(differenceOfAll(series)?.difference),
    all_low: () => tenth(differenceOfAll(series)?.low),
    all_high: () => tenth(differenceOfAll(series)?.high),
  };
  return made[recipe.figure]?.() ?? null;
}
