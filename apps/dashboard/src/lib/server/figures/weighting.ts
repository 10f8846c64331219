import { weightedTable, weightsTable } from '@hirogeru/charts';
import { weightedShares, weightedStrata } from '@hirogeru/store/contracts';
import { WEIGHTING } from '#lib/labels.ja.ts';
import type { Reader, TableBehind } from '../reader.ts';

/** Weighted shares with the plain numbers behind them, where a population is given. */
export function weightingBehind(reader: Reader): TableBehind[] {
  const shares = reader.view(weightedShares).toSorted((a, b) => a.seq - b.seq);
  const strata = reader.view(weightedStrata).toSorted((a, b) => a.seq - b.seq);
  const tables: TableBehind[] = [
    {
      summary: WEIGHTING.shares,
      view: weightedShares.name,
      table: weightedTable(shares, WEIGHTING.sharesCaption),
    },
    {
      summary: WEIGHTING.strata,
      view: weightedStrata.name,
      table: weightsTable(strata, WEIGHTING.strataCaption),
    },
  ];
  return tables.filter(({ table }) => table.rows.length > 0);
}
