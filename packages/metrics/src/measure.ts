import type { CellStore } from '@hirogeru/store/vault';
import { cellBook, type BaseCell, type Equation } from './cell-book.ts';
import type { MeasureContext } from './context.ts';
import { countingOf } from './counting.ts';
import type { RawRow } from './raw-row.ts';
import { views as family } from './views/family.ts';

/** Every view before protection, with what disclosure needs: each cell once, and the equations between them. */
export type RawFamily = {
  readonly context: MeasureContext;
  readonly views: Readonly<Record<string, readonly RawRow[]>>;
  readonly cells: readonly BaseCell[];
  readonly equations: readonly Equation[];
};

/** Counts everything that a release will show. Nothing of it may be shown before `publishable`. */
export async function measure(store: CellStore, context: MeasureContext): Promise<RawFamily> {
  const book = cellBook();
  const counting = countingOf(store, context, book);
  const views: Record<string, readonly RawRow[]> = {};
  for (const { contract, build } of family) views[contract.name] = await build(counting);
  return { context, views, cells: [...book.cells.values()], equations: book.equations };
}
