import type { Cell } from '@hirogeru/store/contracts';

/** From this many pairs a change may be called a tendency; below, a hint. */
const TENDENCY_FROM = 20;

export type Finding = 'tendency' | 'hint' | 'not_shown' | 'too_few';

/**
 * What may be said of a change, from the figures as they are shown.
 * @returns tendency: ≥ 20 people and an interval without zero · hint: the same with fewer ·
 *          not_shown: the interval holds zero, so a change cannot be claimed · too_few: there is no interval to show
 */
export function findingOf(cells: Readonly<Record<string, Cell>>): Finding {
  const { n_paired, low, high } = cells;
  if (n_paired?.kind !== 'shown' || low?.kind !== 'shown' || high?.kind !== 'shown') return 'too_few';
  if (low.value <= 0 && high.value >= 0) return 'not_shown';
  return n_paired.value >= TENDENCY_FROM ? 'tendency' : 'hint';
}
