import { STANDPOINTS } from '@hirogeru/store/contracts';
import { cellId, type CellBook } from '../cell-book.ts';
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

/** Where people stand is an answer of theirs, as any other: numbers of a measure, by standpoint. */
export function answersOfStandpoints(
  book: CellBook,
  measure: string,
  at: Readonly<Record<string, string>>,
  standpoints: readonly string[],
): void {
  const total = cellId(measure, at);
  const parts = standpoints
    .filter((standpoint) => standpoint !== 'unknown')
    .map((standpoint) => cellId(measure, { ...at, standpoint }));
  if (book.cells.has(total)) book.answers({ total, parts: parts.filter((id) => book.cells.has(id)) });
}
