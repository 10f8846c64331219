import { contractOf, masked, type Cell, type Contract } from '@hirogeru/store/contracts';
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
  return besideOther(view, kept, shownIn, (row, other, contract, at) => {
    const cells = Object.entries(row.cells).map(([name, cell]) => {
      // What is counted only to make words of it stands in no table: its own mask has to do.
      if (!(name in contract.cells)) return [name, cell] as const;
      const isAlone = rows[at]?.figures[name]?.kind === 'p_alone';
      return [name, isWithin(cell, other?.[name] as Cell | undefined, isAlone) ? cell : masked] as const;
    });
    return { ...row, cells: Object.fromEntries(cells) };
  });
}

/**
 * The rows with those corrected p (Holm) alone that say what the other release says of them. Made of fewer rows a p is smaller; made
 * of the other's it tells which rows stand there: so a p is shown where all that were looked at with it are shown, and is
 * then the same in both.
 * @param rows  the table before protection
 * @param kept  the same rows, corrected
 */
export function withoutOwnP(
  view: string,
  { rows, kept }: { readonly rows: readonly RawRow[]; readonly kept: readonly ProtectedRow[] },
  shownIn: ShownRow,
): ProtectedRow[] {
  const isWhole = (figure: string, beside: string): boolean =>
    rows.every(({ figures: { [figure]: other } }, at) => {
      const isElsewhere = other && 'beside' in other && other.beside !== beside;
      const isNothing = other === undefined || NOT_COUNTED.includes(other.kind);
      return isElsewhere || isNothing || kept[at]?.cells[figure]?.kind === 'shown';
    });
  return besideOther(view, kept, shownIn, (row, theirs, _contract, at) => {
    const hidden = Object.entries(rows[at]?.figures ?? {}).flatMap(([figure, raw]) => {
      const [own, other] = [row.cells[figure], theirs?.[figure] as Cell | undefined];
      if (raw.kind !== 'p_alone' || own?.kind !== 'shown') return [];
      const isSame = other?.kind === 'shown' && other.value === own.value;
      return isSame && isWhole(figure, raw.beside) ? [] : [[figure, masked] as const];
    });
    return hidden.length === 0 ? row : { ...row, cells: { ...row.cells, ...Object.fromEntries(hidden) } };
  });
}

/** What was not there to be looked at. */
const NOT_COUNTED: readonly string[] = ['not_asked', 'no_record', 'impossible'];

/** The rows with no finding that says more than that of the other release, which looked at more rows. */
export const asCareful = (view: string, rows: readonly ProtectedRow[], shownIn: ShownRow): ProtectedRow[] =>
  besideOther(view, rows, shownIn, (row, other) =>
    row.words['finding'] !== 'tendency' || other?.['finding'] === 'tendency'
      ? row
      : { ...row, words: { ...row.words, finding: 'hint' } },
  );

/** Each row of a table, changed by what the other release shows at its keys; as it is where nobody reads the table. */
function besideOther(
  view: string,
  rows: readonly ProtectedRow[],
  shownIn: ShownRow,
  changed: (row: ProtectedRow, other: ReturnType<ShownRow>, contract: Contract, at: number) => ProtectedRow,
): ProtectedRow[] {
  const contract = contractOf(view);
  if (!contract) return [...rows];
  const keys = Object.keys(contract.keys);
  return rows.map((row, at) => {
    const other = shownIn(
      view,
      keys.map((key) => row.words[key]),
    );
    return changed(row, other, contract, at);
  });
}

/** @param isAlone  a p that is yet to be corrected for the shown ones beside it */
function isWithin(cell: Cell, other: Cell | undefined, isAlone: boolean): boolean {
  if (cell.kind === 'too_few') return other !== undefined && other.kind !== 'masked';
  if (cell.kind !== 'shown') return true;
  return other?.kind === 'shown' && (isAlone || other.value === cell.value);
}
