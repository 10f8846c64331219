import type { CellStore } from '@hirogeru/store/vault';
import { cellBook, type Answers, type BaseCell, type Equation, type Inequality } from './cell-book.ts';
import type { MeasureContext } from './context.ts';
import { countingOf } from './counting.ts';
import { partsOf } from './parts-of.ts';
import type { RawRow } from './raw-row.ts';
import type { Recipe } from './trace/recipe.ts';
import { tieRoutes } from './views/tie-routes.ts';
import { views as family } from './views/family.ts';

/** Every view before protection, with what disclosure needs: each cell once, and the equations between them. */
export type RawFamily = {
  readonly context: MeasureContext;
  readonly views: Readonly<Record<string, readonly RawRow[]>>;
  readonly cells: readonly BaseCell[];
  readonly equations: readonly Equation[];
  /** What is a part of what without adding up to it. */
  readonly inequalities: readonly Inequality[];
  /** Numbers that stand for the answers to one question, withheld whole where they tell what everybody answered. */
  readonly answers: readonly Answers[];
  /** How each cell that can be shown is worked out again, by its id. */
  readonly recipes: ReadonlyMap<string, Recipe>;
};

/** Counts everything that a release will show. Nothing of it may be shown before `publishable`. */
export async function measure(store: CellStore, context: MeasureContext): Promise<RawFamily> {
  const book = cellBook(context.impossible);
  const counting = countingOf(store, context, book);
  const views: Record<string, readonly RawRow[]> = {};
  for (const { contract, build } of family) views[contract.name] = await build(counting);
  await tieRoutes(counting);
  const cells = [...book.cells.values()];
  const recipes = new Map(cells.flatMap(({ id, recipe }) => (recipe ? [[id, recipe] as const] : [])));
  const inequalities = [...book.inequalities, ...partsOf(cells, book.equations)];
  const { equations, questions: answers } = book;
  return { context, views, cells, equations, inequalities, answers, recipes };
}
