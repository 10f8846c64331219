import { trendChangeTable, trendTable } from '@hirogeru/charts';
import { trendByRound, trendChanges } from '@hirogeru/store/contracts';
import { TREND } from '#lib/labels.ja.ts';
import type { Reader, TableBehind } from '../reader.ts';
import { roundNames } from './round-names.ts';

/** What was asked in three rounds or more, where there is any. */
export function trendsBehind(reader: Reader): TableBehind[] {
  const rounds = new Map(roundNames(reader).map(({ id, label }) => [id, label]));
  const changes = reader.view(trendChanges).toSorted((a, b) => a.seq - b.seq);
  const rows = reader.view(trendByRound).toSorted((a, b) => a.seq - b.seq);
  const tables: TableBehind[] = [
    {
      summary: TREND.changes,
      view: trendChanges.name,
      table: trendChangeTable(changes, TREND.changesCaption),
    },
    { summary: TREND.rounds, view: trendByRound.name, table: trendTable(rows, rounds, TREND.roundsCaption) },
  ];
  return tables.filter(({ table }) => table.rows.length > 0);
}
