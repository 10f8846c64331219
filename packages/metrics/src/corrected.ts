import { shown } from '@hirogeru/store/contracts';
import type { RawFigure } from './cell-book.ts';
import type { ProtectedRow } from './protected-row.ts';
import type { RawRow } from './raw-row.ts';
import { holm } from './statistics/holm.ts';

type Alone = RawFigure & { readonly kind: 'p_alone' | 'p_unsaid' };
/** An end of the interval that stands beside a p. */
const INTERVAL = 'low';

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
      (one.kind === 'p_alone' && isShown(at, figure)) || (one.kind === 'p_unsaid' && isShown(at, INTERVAL))
        ? [{ at, figure, one }]
        : [],
    ),
  );
  const found = new Map<number, Map<string, number>>();
  const families = Map.groupBy(alone, ({ figure, one }) => JSON.stringify([figure, one.beside]));
  for (const family of families.values()) {
    // What is looked at without a p makes the correction of the others stricter, whatever its p is.
    const ps = holm(family.map(({ one }: { one: Alone }) => (one.kind === 'p_alone' ? one.value : 1)));
    for (const [place, { at, figure, one }] of family.entries()) {
      if (one.kind === 'p_unsaid') continue;
      const own = found.get(at) ?? new Map<string, number>();
      found.set(at, own.set(figure, Math.ceil((ps[place] ?? 1) * 100) / 100));
    }
  }
  return found;
}
