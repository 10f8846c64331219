import { contractOf, masked, type Cell } from '@hirogeru/store/contracts';
import type { ProtectedRow } from './protected-row.ts';
import type { RawRow } from './raw-row.ts';

/** The row of a release at a table's keys, in their order; undefined when it has none. */
export type ShownRow = (
  view: string,
  keys: readonly unknown[],
) => Readonly<Record<string, unknown>> | undefined;

/**
 * The rows of a table with nothing that another release of the same answers does not show: what is counted by a higher
 * threshold may show a mean where a lower one shows the numbers that it is made of, and both together would tell what is
 * withheld.
 * @param rows  the table before protection
 * @param kept  the same rows, protected
 */
export function within(
  view: string,
  { rows, kept }: { readonly rows: readonly RawRow[]; readonly kept: readonly ProtectedRow[] },
  shownIn: ShownRow,
): ProtectedRow[] {
  const contract = contractOf(view);
  if (!contract) return [...kept];
  return kept.map((row, at) => {
    const other = shownIn(
      view,
      Object.keys(contract.keys).map((key) => row.words[key]),
    );
    const cells = Object.entries(row.cells).map(([name, cell]) => {
      // What is counted only to make words of it stands in no table: its own mask has to do.
      if (!(name in contract.cells)) return [name, cell] as const;
      const isAlone = rows[at]?.figures[name]?.kind === 'p_alone';
      return [name, isWithin(cell, other?.[name] as Cell | undefined, isAlone) ? cell : masked] as const;
    });
    return { ...row, cells: Object.fromEntries(cells) };
  });
}

/** @param isAlone  a p that is yet to be corrected for the shown ones beside it */
function isWithin(cell: Cell, other: Cell | undefined, isAlone: boolean): boolean {
  if (cell.kind === 'too_few') return other !== undefined && other.kind !== 'masked';
  if (cell.kind !== 'shown') return true;
  return other?.kind === 'shown' && (isAlone || other.value === cell.value);
}
