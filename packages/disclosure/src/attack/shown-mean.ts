import type { ShownMean } from './moments-of.ts';
import { ownP } from './own-p.ts';
import { shownAt, type Row } from './shown-rows.ts';

/**
 * What a row shows of a mean change.
 * @param n       the figure with the number of people
 * @param same    another row with the same mean and interval, where the first does not show them
 * @param isWhole changes are whole points
 * @param beside  rows whose p of the paired t test were corrected together with the row's own
 */
export function shownMean(
  row: Row,
  n: string,
  {
    same,
    beside = [],
    isWhole,
  }: {
    readonly same?: Row | undefined;
    readonly beside?: readonly Row[];
    readonly isWhole: boolean;
  },
): ShownMean {
  const at = (figure: string): number | null => shownAt(row, figure);
  const either = (figure: string): number | null => at(figure) ?? (same ? shownAt(same, figure) : null);
  const own = at('p_holm');
  const ps = psOf(beside);
  return {
    n: at(n),
    mean: either('difference'),
    low: either('low'),
    high: either('high'),
    g: at('g'),
    g_low: at('g_low'),
    g_high: at('g_high'),
    p: own === null || beside.length === 0 ? null : ownP(ps, own),
    isWhole,
  };
}

/** All p that were corrected together: where only an interval is shown, one that was taken to be large. */
export const psOf = (rows: readonly Row[]): number[] =>
  rows.flatMap((row) => shownAt(row, 'p_holm') ?? (shownAt(row, 'low') === null ? [] : 1));
