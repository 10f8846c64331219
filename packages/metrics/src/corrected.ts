import { shown } from '@hirogeru/store/contracts';
import type { RawFigure } from './cell-book.ts';
import type { ProtectedRow } from './protected-row.ts';
import type { RawRow } from './raw-row.ts';
import { holm } from './statistics/holm.ts';

type Alone = RawFigure & { readonly kind: 'p_alone' };

/**
 * The rows with every p corrected (Holm) for the shown ones beside it. Corrected before protection, a p that is shown can be
 * the one of a row that is withheld (ADR 0022).
 * @param raw   the rows before protection
 * @param rows  the same rows, protected
 */
export function corrected(raw: readonly RawRow[], rows: readonly ProtectedRow[]): ProtectedRow[] {
  const found = correctedAt(raw, (at, figure) => rows[at]?.cells[figure]?.kind === 'shown');
  return rows.map((row, at) => {
    const cells = [...(found.get(at) ?? [])].map(([figure, p]) => [figure, shown(p)] as const);
    return cells.length === 0 ? row : { ...row, cells: { ...row.cells, ...Object.fromEntries(cells) } };
  });
}

/** Corrected p by row and figure, of those that are shown; upwards to two decimals, so that none is smaller than computed. */
export function correctedAt(
  rows: readonly RawRow[],
  isShown: (at: number, figure: string) => boolean,
): Map<number, Map<string, number>> {
  const alone = rows.flatMap(({ figures }, at) =>
    Object.entries(figures).flatMap(([figure, one]) =>
      one.kind === 'p_alone' && isShown(at, figure) ? [{ at, figure, one }] : [],
    ),
  );
  const found = new Map<number, Map<string, number>>();
  const families = Map.groupBy(alone, ({ figure, one }) => JSON.stringify([figure, one.beside]));
  for (const family of families.values()) {
    const ps = holm(family.map(({ one }: { one: Alone }) => one.value));
    for (const [place, { at, figure }] of family.entries()) {
      const own = found.get(at) ?? new Map<string, number>();
      found.set(at, own.set(figure, Math.ceil((ps[place] ?? 1) * 100) / 100));
    }
  }
  return found;
}
