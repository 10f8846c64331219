import { STANDPOINTS } from '@hirogeru/store/contracts';
import type { CellBook } from '../cell-book.ts';
import { axis } from './axis.ts';
import type { Margins } from './margins.ts';

/**
 * Standpoints that are told of, in their order: where anybody said theirs, all that somebody could have said, with their
 * zeros. Which of them are left out would tell where the few stand who answered.
 * @param sheets  by round and standpoint
 */
export function standpointsOf(book: CellBook, sheets: Pick<Margins, 'rows' | 'columns'>): string[] {
  const { rows, columns: found } = sheets;
  if (found.every((each) => each === 'unknown')) return [...found];
  const possible = STANDPOINTS.filter(
    (standpoint) =>
      found.includes(standpoint) || rows.some((round_id) => !book.cannotBe({ round_id, standpoint })),
  );
  return axis(possible, found);
}
