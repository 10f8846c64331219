import type { ShownMean } from './moments-of.ts';
import { ownP } from './own-p.ts';
import { shownAt, type Row } from './read-tables.ts';

/**
 * What a row shows of a mean change.
 * @param n       the figure with the number of people
 * @param same    another row with the same mean and interval, where the first does not show them
 * @param beside  rows whose p of the paired t test were corrected together with the row's own
 */
export function shownMean(
  row: Row,
  n: string,
  { same, beside = [] }: { readonly same?: Row | undefined; readonly beside?: readonly Row[] } = {},
): ShownMean {
  const at = (figure: string): number | null => shownAt(row, figure);
  const either = (figure: string): number | null => at(figure) ?? (same ? shownAt(same, figure) : null);
  const own = at('p_holm');
  const ps = beside.flatMap((each) => shownAt(each, 'p_holm') ?? []);
  return {
    n: at(n),
    mean: either('difference'),
    low: either('low'),
    high: either('high'),
    g: at('g'),
    g_low: at('g_low'),
    g_high: at('g_high'),
    p: own === null || beside.length === 0 ? null : ownP(ps, own),
  };
}
