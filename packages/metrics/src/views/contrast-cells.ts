import { cellId, type CellBook, type RawFigure } from '../cell-book.ts';
import { countOf, type Recipe } from '../trace/recipe.ts';
import type { Contrast } from './contrast-estimates.ts';
import { toldOfAll } from './told-of-all.ts';

/** Something that people touch or not: a theme, an effect, or any effect of a group. */
export type Touched = {
  readonly population: 'themed' | 'coded';
  /** Where people spoke who touch it, of it or of something else. */
  readonly spoke: 'touched' | 'mentioned';
  /** As its cells are named. */
  readonly at: Readonly<Record<string, string>>;
  /** As its people are counted again. */
  readonly where: Readonly<Record<string, string | readonly string[]>>;
};

/** What is touched, and a value of a dimension whose people are set beside all others. */
export type Place = { readonly touched: Touched; readonly by: string; readonly value: string };
export type ContrastCells = Record<'people' | 'of' | 'others' | 'others_of', RawFigure & { kind: 'base' }>;

/** How each of the four numbers is counted, in the order of a contrast. */
export function contrastRecipes({ touched, by, value }: Place): [Recipe, Recipe, Recipe, Recipe] {
  const { population, spoke, where } = touched;
  const here = { ...where, [by]: value };
  const spokeHere = countOf('opinions', { [by]: value }, 'people');
  const minus = (all: Recipe, part: Recipe): Recipe => ({
    kind: 'formula',
    formula: 'minus',
    of: [all, part],
  });
  return [
    countOf(population, here, 'people'),
    spokeHere,
    minus(countOf(population, where, 'people'), countOf(spoke, here, 'people')),
    minus(countOf('opinions', {}, 'people'), spokeHere),
  ];
}

/**
 * Enters the people on both sides into the book, with the sums that anybody can take.
 * @param ofTouched  people who touch it, wherever
 * @param everybody  people who wrote an opinion
 * @returns the four numbers, and everybody who touches it
 */
export function contrastCells(
  book: CellBook,
  place: Place,
  { people, of, others, othersOf }: Contrast,
  { ofTouched, everybody }: { readonly ofTouched: number; readonly everybody: number },
): { cells: ContrastCells; all: RawFigure & { kind: 'base' } } {
  const {
    touched: { population, at, where },
    by,
    value,
  } = place;
  const here = { ...at, [by]: value };
  const cell = (id: string, count: number, recipe: Recipe | null, contributors = count) =>
    book.cell({ id, value: count, contributors, recipe });
  const [ofPeople, ofHere, ofOthers, ofRest] = contrastRecipes(place);
  const cells = {
    people: cell(cellId(`${population}.people`, here), people, ofPeople, toldOfAll(people, of)),
    of: cell(cellId('opinions.people', { [by]: value }), of, ofHere),
    others: cell(cellId(`${population}.others`, here), others, ofOthers, toldOfAll(others, othersOf)),
    others_of: cell(cellId('opinions.others', { [by]: value }), othersOf, ofRest),
  };
  // Who spoke here, and of this elsewhere only: not shown, but anybody can subtract.
  const elsewhere = cell(cellId(`${population}.elsewhere`, here), ofTouched - people - others, null);
  const all = cell(cellId(`${population}.people`, at), ofTouched, countOf(population, where, 'people'));
  book.equation(all.id, [cells.people.id, elsewhere.id, cells.others.id]);
  const speakers = cell(cellId('opinions.people', {}), everybody, countOf('opinions', {}, 'people'));
  book.equation(speakers.id, [cells.of.id, cells.others_of.id]);
  book.inequality([cells.others.id], [cells.others_of.id]);
  return { cells, all };
}
