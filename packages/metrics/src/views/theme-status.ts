import { TOTAL } from '@hirogeru/store/contracts';
import { isThere, mayBeThere, type ProtectedRow, type ProtectedViews } from '../protected-row.ts';
import type { MeasureContext } from '../context.ts';
import type { Completing } from '../view.ts';

/** Status of a theme, and what it is made of when it was joined or parted. Both only where it is heard in the last round. */
export function themeStatus({ views, context }: Completing, theme: string): ProtectedRow['words'] {
  const status = statusOf(views, context, theme);
  const { kind, from } = context.reshaped.get(theme) ?? { kind: status, from: [] };
  return status === 'not_now' || status === 'not_shown'
    ? { status, origins: '[]' }
    : { status: kind, origins: JSON.stringify(from) };
}

/**
 * new: heard in the last round that was held, not before · continued: in both · not_now: not in the last one · not_shown:
 * a withheld number decides.
 */
function statusOf(views: ProtectedViews, { project }: MeasureContext, theme: unknown): string {
  const rows = views['opinions_by_theme'] ?? [];
  const at = (id: unknown, round: string) =>
    rows.find(({ words }) => words['theme_id'] === id && words['round_id'] === round)?.cells['opinions'];
  const held = project.rounds.map(({ id }) => id).filter((round) => mayBeThere(at(TOTAL, round)));
  const last = held.at(-1);
  if (last === undefined || !mayBeThere(at(theme, last))) return 'not_now';
  if (!isThere(at(theme, last))) return 'not_shown';
  const before = held.slice(0, -1).map((round) => at(theme, round));
  if (before.some(isThere)) return 'continued';
  return before.some(mayBeThere) ? 'not_shown' : 'new';
}
