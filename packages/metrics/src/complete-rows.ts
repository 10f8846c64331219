import { TOTAL, type Cell } from '@hirogeru/store/contracts';
import type { MeasureContext } from './context.ts';
import { findingOf } from './finding.ts';
import type { ProtectedRow } from './protected-row.ts';

export type ProtectedViews = Readonly<Record<string, readonly ProtectedRow[]>>;

/**
 * Adds the words that follow from figures (findings, states), made from the protected figures alone: a word that
 * followed from a withheld number would give it away.
 */
export function completeRows(views: ProtectedViews, context: MeasureContext): ProtectedViews {
  const change = (views['change_by_item'] ?? []).map((row) =>
    withWords(row, { finding: findingOf(row.cells) }),
  );
  return {
    ...views,
    change_by_item: change,
    effect_list: (views['effect_list'] ?? []).map((row) =>
      withWords(row, {
        heard: heardOf(row.cells['opinions']),
        measured: measuredOf(context, String(row.words['effect_id']), views, change),
      }),
    ),
    theme_list: (views['theme_list'] ?? []).map((row) =>
      withWords(row, themeStatus(views, context, String(row.words['theme_id']))),
    ),
    quotes: quoteRows(context, views),
  };
}

const withWords = (row: ProtectedRow, words: ProtectedRow['words']): ProtectedRow => ({
  ...row,
  words: { ...row.words, ...words },
});

/** Something is known to be there: shown above zero, or withheld (zeros are shown). */
const isThere = (cell: Cell | undefined): boolean =>
  cell?.kind === 'masked' || (cell?.kind === 'shown' && cell.value > 0);

function heardOf(cell: Cell | undefined): string {
  if (cell?.kind === 'not_asked') return 'not_asked';
  return isThere(cell) ? 'heard' : 'asked_none';
}

function measuredOf(
  { questions, framework }: MeasureContext,
  effect: string,
  views: ProtectedViews,
  change: readonly ProtectedRow[],
): string {
  const items = framework.effects.find(({ id }) => id === effect)?.items ?? [];
  const asked = questions.some(({ item_id }) => item_id !== null && items.includes(item_id));
  if (!asked) return 'not_asked';
  const isShown = (view: readonly ProtectedRow[] | undefined, figure: string): boolean =>
    view?.some((row) => row.words['effect_id'] === effect && row.cells[figure]?.kind === 'shown') ?? false;
  return isShown(change, 'difference') || isShown(views['item_shares'], 'answered') ? 'measured' : 'too_few';
}

/** Status of a theme, and what it is made of when it was joined or parted. Both only where it is heard in the last round. */
function themeStatus(views: ProtectedViews, context: MeasureContext, theme: string): ProtectedRow['words'] {
  const status = statusOf(views, context, theme);
  const { kind, from } = context.reshaped.get(theme) ?? { kind: status, from: [] };
  return status === 'not_now' ? { status, origins: '[]' } : { status: kind, origins: JSON.stringify(from) };
}

/** new: heard in the last round that was held, not before · continued: in both · not_now: not in the last one. */
function statusOf(views: ProtectedViews, { project }: MeasureContext, theme: unknown): string {
  const rows = views['opinions_by_theme'] ?? [];
  const at = (id: unknown, round: string) =>
    rows.find(({ words }) => words['theme_id'] === id && words['round_id'] === round)?.cells['opinions'];
  const held = project.rounds.map(({ id }) => id).filter((round) => isThere(at(TOTAL, round)));
  const last = held.at(-1);
  if (last === undefined || !isThere(at(theme, last))) return 'not_now';
  return held.slice(0, -1).some((round) => isThere(at(theme, round))) ? 'continued' : 'new';
}

/** Approved stretches. The standpoint stands beside one only where its number in that round is itself shown. */
function quoteRows({ quotes }: MeasureContext, views: ProtectedViews): ProtectedRow[] {
  const rows = views['submissions_by_standpoint'] ?? [];
  return quotes.map(({ quote_id, theme_id, effect_id, text, stances, standpoint, round_id }, seq) => {
    const cell = rows.find(
      ({ words }) => words['round_id'] === round_id && words['standpoint'] === standpoint,
    )?.cells['submissions'];
    return {
      words: {
        quote_id,
        theme_id,
        effect_id,
        text,
        stances,
        standpoint: cell?.kind === 'shown' && standpoint !== 'unknown' ? standpoint : null,
        seq,
      },
      cells: {},
    };
  });
}
