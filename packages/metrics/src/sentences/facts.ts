import { notAsked, type Cell } from '@hirogeru/store/contracts';
import type { ProtectedRow, ProtectedViews } from '../protected-row.ts';
import type { MeasureContext } from '../context.ts';

/** What sentences are made of: protected rows and the settings. There is no way from here to a withheld number. */
export type Facts = {
  readonly context: MeasureContext;
  rows(view: string): readonly ProtectedRow[];
  /** Figure of the row with these words; not asked where there is no such row. */
  cell(view: string, at: Readonly<Record<string, string>>, figure: string): Cell;
};

export const factsOf = (views: ProtectedViews, context: MeasureContext): Facts => {
  const rows = (view: string) => views[view] ?? [];
  return {
    context,
    rows,
    cell: (view, at, figure) =>
      rows(view).find(({ words }) => Object.entries(at).every(([name, value]) => words[name] === value))
        ?.cells[figure] ?? notAsked,
  };
};

/** The number of a shown cell, else null: a sentence that needs it has to do without. */
export const valueOf = (cell: Cell | undefined): number | null =>
  cell?.kind === 'shown' ? cell.value : null;

/** A shown number above zero. */
export const isSome = (cell: Cell | undefined): boolean => (valueOf(cell) ?? 0) > 0;

/** Labels of rows in one language: 'label', or 'label_en' where the rows have it. */
export const labelsOf = (rows: readonly ProtectedRow[], name: 'label' | 'label_en'): string[] =>
  rows.map(({ words }) => String(words[name] ?? words['label']));
