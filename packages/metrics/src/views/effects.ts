import { TOTAL } from '@hirogeru/store/contracts';
import type { CellStore } from '@hirogeru/store/vault';
import type { CellBook } from '../cell-book.ts';
import type { MeasureContext } from '../context.ts';
import type { RawRow } from '../raw-row.ts';
import type { Asked } from './asked.ts';
import { axis } from './axis.ts';
import { crossTable } from './cross-table.ts';
import { countMargins } from './margins.ts';

export type EffectRows = { readonly list: readonly RawRow[]; readonly byRound: readonly RawRow[] };

/**
 * Opinions that mention an effect, all and by round. An effect that no rule looks for, or that no round gave room
 * for, is not asked: that is another thing than a zero.
 */
export async function effectRows(
  store: CellStore,
  { project, framework, codes }: MeasureContext,
  book: CellBook,
  asked: Asked,
): Promise<EffectRows> {
  const margins = await countMargins(store, project.id, 'coded', ['code', 'round_id']);
  const sought = new Set([...codes.map((code) => code.replace(/^[＊*]/, '')), ...margins.rows]);
  const columns = axis(
    project.rounds.map(({ id }) => id),
    margins.columns,
  );
  const figure = crossTable(book, {
    measure: 'coded',
    dimensions: ['code', 'round_id'],
    rows: framework.effects.map(({ id }) => id),
    columns,
    margins,
    rowsAddUp: false,
    state: (effect, round) => (sought.has(effect) && asked.freeText(round) ? null : 'not_asked'),
  });
  const labels = new Map<string, string>(framework.groups.map(({ id, label }) => [id, label]));
  return {
    list: framework.effects.map((effect, seq) => ({
      words: {
        effect_id: effect.id,
        group_id: effect.group,
        group_label: labels.get(effect.group) ?? effect.group,
        label: effect.label,
        seq,
      },
      figures: { opinions: figure(effect.id, TOTAL) },
    })),
    byRound: framework.effects.flatMap(({ id }) =>
      [...columns, TOTAL].map((round_id) => ({
        words: { effect_id: id, round_id },
        figures: { opinions: figure(id, round_id) },
      })),
    ),
  };
}
