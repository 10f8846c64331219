import { impossible, masked, noRecord, notAsked, shown, tooFew, type Cell } from '@hirogeru/store/contracts';
import type { RawFigure } from './cell-book.ts';
import type { RawRow } from './raw-row.ts';

/** A row whose figures are protected: nothing after this point knows a withheld number. */
export type ProtectedRow = {
  readonly words: RawRow['words'];
  readonly cells: Readonly<Record<string, Cell>>;
};

/** Views by name. */
export type ProtectedViews = Readonly<Record<string, readonly ProtectedRow[]>>;

/** Replaces every figure that is withheld, or that needs one that is. */
export function protectRow({ words, figures }: RawRow, maskedIds: ReadonlySet<string>): ProtectedRow {
  const cells = Object.entries(figures).map(([name, figure]) => [name, protect(figure, maskedIds)] as const);
  return { words, cells: Object.fromEntries(cells) };
}

function protect(figure: RawFigure, maskedIds: ReadonlySet<string>): Cell {
  switch (figure.kind) {
    case 'base':
      return maskedIds.has(figure.id) ? masked : shown(figure.value);
    case 'derived':
    case 'p_alone':
      return figure.needs.some((id) => maskedIds.has(id)) ? masked : shown(figure.value);
    case 'open':
      return shown(figure.value);
    case 'not_asked':
      return notAsked;
    case 'no_record':
      return noRecord;
    case 'withheld':
      return masked;
    case 'impossible':
      return impossible;
    case 'too_few':
    case 'p_unsaid':
      return figure.needs.some((id) => maskedIds.has(id)) ? masked : tooFew;
  }
}

/** The row with more words beside its figures. */
export const withWords = (row: ProtectedRow, words: ProtectedRow['words']): ProtectedRow => ({
  ...row,
  words: { ...row.words, ...words },
});

/** Something is known to be there. A withheld number may be a zero, withheld to protect others. */
export const isThere = (cell: Cell | undefined): boolean => cell?.kind === 'shown' && cell.value > 0;

/** Something is there, or may be. */
export const mayBeThere = (cell: Cell | undefined): boolean => cell?.kind === 'masked' || isThere(cell);
