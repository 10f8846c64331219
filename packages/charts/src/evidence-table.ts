import type { evidenceBySource, ViewRow } from '@hirogeru/store/contracts';
import type { ChartTable } from './drawing.ts';
import { EVIDENCE } from './labels.ja.ts';
import { tableOf } from './table-of.ts';

const SOURCES = [
  ['opinions', '意見'],
  ['survey', 'アンケート'],
  ['scale', '尺度'],
  ['log', '活動記録'],
] as const;

/** For each effect, what is known from each source; what is not known stands there as plainly. */
export function evidenceTable(
  rows: readonly ViewRow<typeof evidenceBySource>[],
  caption: string,
): ChartTable {
  const effects = [...Map.groupBy(rows, (row) => row.effect_id).values()];
  return tableOf(
    caption,
    ['効果', ...SOURCES.map(([, label]) => label)],
    effects.map((own) => [
      own[0]?.label ?? '',
      ...SOURCES.map(([source]) => EVIDENCE[own.find((row) => row.source === source)?.state ?? ''] ?? ''),
    ]),
  );
}
