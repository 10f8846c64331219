import { TOTAL } from '@hirogeru/store/contracts';
import type { ApprovedQuote } from '../context.ts';
import type { ProtectedViews } from '../protected-row.ts';

/** What may stand beside a quote. */
export type Beside = Pick<ApprovedQuote, 'theme_id' | 'effect_id' | 'stances'> & {
  readonly standpoint: string | null;
};

/**
 * What may stand beside a quote: only that of which the number is itself shown. Otherwise quotes could be counted, and
 * would say how many there are at least in a number that is withheld.
 */
export function besideQuote(
  { theme_id, effect_id, standpoint, round_id, stances }: ApprovedQuote,
  views: ProtectedViews,
): Beside {
  const isShown = (view: string, cell: string, keys: Readonly<Record<string, string>>): boolean =>
    (views[view] ?? []).some(
      ({ words, cells }) =>
        Object.entries(keys).every(([key, value]) => words[key] === value) && cells[cell]?.kind === 'shown',
    );
  // Each voice is another person's: voices of a theme are so many of its opinions, and so many of its people.
  const theme =
    theme_id !== null &&
    isShown('opinions_by_theme', 'opinions', { theme_id, round_id: TOTAL }) &&
    isShown('theme_list', 'people', { theme_id })
      ? theme_id
      : null;
  const among = { theme_id: theme ?? TOTAL };
  const isTold =
    standpoint !== 'unknown' &&
    isShown('submissions_by_standpoint', 'submissions', { round_id, standpoint }) &&
    isShown('opinions_by_theme_standpoint', 'opinions', { ...among, standpoint });
  return {
    theme_id: theme,
    effect_id:
      effect_id !== null && isShown('opinions_by_effect', 'opinions', { effect_id, round_id: TOTAL })
        ? effect_id
        : null,
    standpoint: isTold ? standpoint : null,
    stances: stances
      .split(',')
      .filter((stance) => stance !== '' && isShown('people_by_theme_stance', 'people', { ...among, stance }))
      .join(','),
  };
}
