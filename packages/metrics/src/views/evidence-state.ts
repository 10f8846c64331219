import { TOTAL } from '@hirogeru/store/contracts';
import type { Effect, LogMeasure } from '../framework/schema.ts';
import { mayBeThere, type ProtectedRow } from '../protected-row.ts';
import type { Completing } from '../view.ts';

/** Where evidence can come from, in the order in which it is shown. */
export const SOURCES = ['opinions', 'survey', 'scale', 'log'] as const;
export type Source = (typeof SOURCES)[number];

/** Columns of a log that a table of the release shows. */
const COUNTED = ['occasions', 'attendances', 'duration_min', 'form', 'activity_type'];

/** What is known of an effect from one source: only what a page shows already, so that it tells nothing more. */
export function evidenceState(known: Completing, effect: Effect, source: Source): string {
  switch (source) {
    case 'opinions':
      return effect.codes ? ofOpinions(known, effect) : 'no_measure';
    case 'survey':
      return effect.items.length > 0 ? ofItems(known, effect) : 'no_measure';
    case 'scale':
      return effect.instruments.length > 0 ? ofScales(known, effect) : 'no_measure';
    case 'log':
      return effect.log ? ofLogs(known, effect.log) : 'no_measure';
  }
}

function ofOpinions({ views }: Completing, { id }: Effect): string {
  const row = views['effect_list']?.find(({ words }) => words['effect_id'] === id);
  if (!row || row.words['heard'] === 'not_asked') return 'not_asked';
  if (row.words['heard'] === 'asked_none') return 'none';
  return row.cells['opinions']?.kind === 'shown' ? 'shown' : 'few';
}

function ofItems({ context: { questions }, views }: Completing, { items }: Effect): string {
  const own = questions.filter(({ item_id }) => item_id !== null && items.includes(item_id));
  if (own.length === 0) return 'not_asked';
  const asked = own.map(({ question_id }) => question_id);
  const isShown = (view: string, figure: string): boolean =>
    (views[view] ?? []).some(
      ({ words, cells }) => items.includes(String(words['item_id'])) && cells[figure]?.kind === 'shown',
    );
  const isChosen = (views['choices'] ?? []).some(
    ({ words, cells }) =>
      words['choice'] === TOTAL &&
      asked.includes(String(words['question_id'])) &&
      cells['people']?.kind === 'shown',
  );
  return isChosen || isShown('change_by_item', 'difference') || isShown('item_shares', 'answered')
    ? 'shown'
    : 'few';
}

function ofScales({ views }: Completing, { instruments }: Effect): string {
  const rows = (views['scale_scores'] ?? []).filter(({ words }) =>
    instruments.includes(String(words['instrument'])),
  );
  if (rows.length === 0) return 'not_asked';
  return rows.some(({ cells }) => cells['mean']?.kind === 'shown') ? 'shown' : 'few';
}

function ofLogs({ views }: Completing, { fields, activity_types: types }: LogMeasure): string {
  const rows = views['activity_by_type'] ?? [];
  if (rows.length === 0) return 'no_record';
  if (!fields.some((field) => COUNTED.includes(field))) return 'not_counted';
  const wanted: readonly string[] = types.length > 0 ? types : [TOTAL];
  const found = rows
    .filter(({ words }) => words['form'] === TOTAL && wanted.includes(String(words['activity_type'])))
    .map(({ cells }: ProtectedRow) => cells['occasions']);
  if (found.some((cell) => cell?.kind === 'shown' && cell.value > 0)) return 'shown';
  return found.some(mayBeThere) ? 'few' : 'none';
}
