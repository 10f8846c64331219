import type { Cell } from '@hirogeru/store/contracts';

/** From this many pairs a change may be called a tendency; below, a hint. */
const TENDENCY_FROM = 20;
/** A tendency keeps its corrected p at or below this: of courses that changed nothing, one in twenty may claim one. */
const CORRECTED_UP_TO = 0.05;

export type Finding = 'tendency' | 'hint' | 'not_shown' | 'too_few';

/**
 * What may be said of a change, from the figures as they are shown.
 * @returns tendency: ≥ 20 people, an interval without zero, and a p that stays ≤ 0.05 beside the other items (Holm) ·
 *          hint: an interval without zero, but fewer people or a p that does not stay ·
 *          not_shown: the interval holds zero, so a change cannot be claimed · too_few: there is no interval to show
 */
export function findingOf(cells: Readonly<Record<string, Cell>>): Finding {
  const { n_paired, low, high, p_holm } = cells;
  if (n_paired?.kind !== 'shown' || low?.kind !== 'shown' || high?.kind !== 'shown') return 'too_few';
  if (low.value <= 0 && high.value >= 0) return 'not_shown';
  return hasEnough(n_paired) && p_holm?.kind === 'shown' && p_holm.value <= CORRECTED_UP_TO
    ? 'tendency'
    : 'hint';
}

/**
 * What may be said of a trend over rounds: of those who were there in every round, as of any change.
 * @returns membership: everybody's difference has an interval without zero, theirs has not, or goes the other way
 */
export function trendFindingOf(cells: Readonly<Record<string, Cell>>): Finding | 'membership' {
  const { n_stayed, difference, all_low, all_high } = cells;
  const own = findingOf({ ...cells, ...(n_stayed ? { n_paired: n_stayed } : {}) });
  if (all_low?.kind !== 'shown' || all_high?.kind !== 'shown') return own;
  if (all_low.value <= 0 && all_high.value >= 0) return own;
  const isClaim = own === 'tendency' || own === 'hint';
  const isSame = difference?.kind === 'shown' && difference.value > 0 === all_low.value > 0;
  return isClaim && isSame ? own : 'membership';
}

/**
 * What may be said of a difference between people of a group and the others, from the figures as they are shown. Both
 * sides have enough people wherever there is an interval.
 * @param corrected  p beside the other rows that are shown (Holm); null where none is shown
 */
export function contrastFindingOf(
  { low, high }: Readonly<Record<string, Cell>>,
  corrected: number | null,
): Finding {
  if (low?.kind !== 'shown' || high?.kind !== 'shown' || corrected === null) return 'too_few';
  if (low.value <= 0 && high.value >= 0) return 'not_shown';
  return corrected <= CORRECTED_UP_TO ? 'tendency' : 'hint';
}

/** Whether so many pairs carry a tendency; where they do, a hint is one because other items were looked at too. */
export const hasEnough = (pairs: Cell | undefined): boolean =>
  pairs?.kind === 'shown' && pairs.value >= TENDENCY_FROM;
