import type { RawFigure } from './cell-book.ts';
import { itemsOfPart } from './instruments/scales/scale-parts.ts';
import { scales } from './instruments/scales/scales.ts';
import type { RawFamily } from './measure.ts';
import type { RawRow } from './raw-row.ts';
import type { Recipe } from './trace/recipe.ts';

/** Items on one occasion; those of the forms of one round, where there is a round. */
type Asked = {
  readonly items: readonly string[];
  readonly occasion: string;
  readonly round?: string | null;
};

/**
 * Of what numbers of people the means, intervals and p of a row are made, whether these stand in needs or not: of everybody
 * who chose a point of its items, and of those who changed one way or the other.
 * @returns ids of a row's numbers; none where it has nothing of that kind
 */
export function answersBehind({ views }: Pick<RawFamily, 'views'>): (row: RawRow) => readonly string[] {
  const points = views['likert_distribution'] ?? [];
  const labels = new Map(views['rounds']?.map(({ words }) => [words['round_id'], words['label']]));
  const pointsOf = ({ items, occasion, round = null }: Asked): string[] => {
    // A form of several rounds has no label of its own.
    const isOf = (label: unknown): boolean => round === null || label === '' || label === labels.get(round);
    return points
      .filter(({ words }) => words['occasion'] === occasion && items.includes(String(words['item_id'])))
      .filter(({ words }) => isOf(words['asked_in']))
      .flatMap(({ figures: { people } }) => (people ? idsOf(people) : []));
  };
  return ({ figures }) => {
    const asked = Object.values(figures).flatMap((figure) =>
      figure.kind === 'derived' ? askedBy(figure.recipe) : [],
    );
    return asked.length === 0
      ? []
      : [...new Set([...asked.flatMap(pointsOf), ...Object.values(figures).flatMap(idsOf)])];
  };
}

const idsOf = (figure: RawFigure): readonly string[] => (figure.kind === 'base' ? [figure.id] : []);

/** Of whose answers something is made that is no number of people, nor made of such. */
function askedBy(recipe: Recipe): Asked[] {
  switch (recipe.kind) {
    case 'pairs':
      return ['pre', recipe.until].map((occasion) => ({ items: [recipe.item], occasion }));
    case 'scores':
      return [{ items: itemsOf(recipe.scale, recipe.part), occasion: recipe.occasion }];
    case 'score_pairs':
      return ['pre', recipe.until].map((occasion) => ({
        items: itemsOf(recipe.scale, recipe.part),
        occasion,
      }));
    case 'series':
      return [
        {
          items: [recipe.measure, ...itemsOf(recipe.measure, recipe.part)],
          occasion: recipe.occasion,
          round: recipe.round,
        },
      ];
    default:
      return [];
  }
}

/** Ids of the items of a part; none where it is no scale's. */
function itemsOf(id: string, part: string): string[] {
  const scale = scales.find((each) => each.id === id);
  return scale ? itemsOfPart(scale, part).map((item) => `${id}.${item}`) : [];
}
