import { cellId, type CellBook, type RawFigure } from '../cell-book.ts';
import { countOf, type Recipe } from '../trace/recipe.ts';
import type { Contrast } from './contrast-estimates.ts';

/** A theme, and a value of a dimension whose people are set beside all others. */
export type Place = { readonly theme_id: string; readonly by: string; readonly value: string };
export type ContrastCells = Record<'people' | 'of' | 'others' | 'others_of', RawFigure & { kind: 'base' }>;

/** How each of the four numbers is counted, in the order of a contrast. */
export function contrastRecipes({ theme_id, by, value }: Place): [Recipe, Recipe, Recipe, Recipe] {
  const here = { theme_id, [by]: value };
  const spokeHere = countOf('opinions', { [by]: value }, 'people');
  const minus = (all: Recipe, part: Recipe): Recipe => ({
    kind: 'formula',
    formula: 'minus',
    of: [all, part],
  });
  return [
    countOf('themed', here, 'people'),
    spokeHere,
    minus(countOf('themed', { theme_id }, 'people'), countOf('touched', here, 'people')),
    minus(countOf('opinions', {}, 'people'), spokeHere),
  ];
}

/**
 * Enters the people on both sides into the book, with the sums that anybody can take.
 * @param ofTheme    people who touch the theme, wherever
 * @param everybody  people who wrote an opinion
 */
export function contrastCells(
  book: CellBook,
  place: Place,
  { people, of, others, othersOf }: Contrast,
  { ofTheme, everybody }: { readonly ofTheme: number; readonly everybody: number },
): ContrastCells {
  const { theme_id, by, value } = place;
  const here = { theme_id, [by]: value };
  const cell = (id: string, count: number, recipe: Recipe | null) =>
    book.cell({ id, value: count, contributors: count, recipe });
  const [ofPeople, ofHere, ofOthers, ofRest] = contrastRecipes(place);
  const cells = {
    people: cell(cellId('themed.people', here), people, ofPeople),
    of: cell(cellId('opinions.people', { [by]: value }), of, ofHere),
    others: cell(cellId('themed.others', here), others, ofOthers),
    others_of: cell(cellId('opinions.others', { [by]: value }), othersOf, ofRest),
  };
  // Who spoke here, and of the theme elsewhere only: not shown, but anybody can subtract.
  const elsewhere = cell(cellId('themed.elsewhere', here), ofTheme - people - others, null);
  const total = cell(
    cellId('themed.people', { theme_id }),
    ofTheme,
    countOf('themed', { theme_id }, 'people'),
  );
  book.equation(total.id, [cells.people.id, elsewhere.id, cells.others.id]);
  const speakers = cell(cellId('opinions.people', {}), everybody, countOf('opinions', {}, 'people'));
  book.equation(speakers.id, [cells.of.id, cells.others_of.id]);
  return cells;
}
