import { scaleChangeTable, scaleTable, scaleThresholdTable } from '@hirogeru/charts';
import { scaleChanges, scaleScores, scaleThresholds } from '@hirogeru/store/contracts';
import { EVIDENCE } from '#lib/labels.ja.ts';
import type { Reader, TableBehind } from '../reader.ts';

/** Scores of the scales that were asked, how they changed, and how many changed by a threshold; what there is of it. */
export function scalesBehind(reader: Reader): TableBehind[] {
  const scores = inOrder(reader.view(scaleScores));
  const changes = inOrder(reader.view(scaleChanges));
  const thresholds = inOrder(reader.view(scaleThresholds));
  const tables: TableBehind[] = [
    { summary: EVIDENCE.scales, view: scaleScores.name, table: scaleTable(scores, EVIDENCE.scalesCaption) },
    {
      summary: EVIDENCE.scaleChanges,
      view: scaleChanges.name,
      table: scaleChangeTable(changes, EVIDENCE.scaleChangesCaption),
    },
    {
      summary: EVIDENCE.scaleThresholds,
      view: scaleThresholds.name,
      table: scaleThresholdTable(thresholds, EVIDENCE.scaleThresholdsCaption),
    },
  ];
  return tables.filter(({ table }) => table.rows.length > 0);
}

const inOrder = <R extends { seq: number }>(rows: readonly R[]): R[] =>
  rows.toSorted((a, b) => a.seq - b.seq);
