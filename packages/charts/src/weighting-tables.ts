import type { Cell, ViewRow, weightedShares, weightedStrata } from '@hirogeru/store/contracts';
import { displayNumber } from './display.ts';
import type { ChartTable } from './drawing.ts';
import { percent, type Ends } from './signed-figures.ts';
import { figureEntry, tableOf, type Entry } from './table-of.ts';

/** Shares as they are and weighted, side by side. */
export const weightedTable = (rows: readonly ViewRow<typeof weightedShares>[], caption: string): ChartTable =>
  tableOf(
    caption,
    [
      '項目',
      '人数（人）',
      '入れていない人',
      'そのままの割合（95%信頼区間）',
      'そろえた割合（95%信頼区間）',
      '有効な人数',
    ],
    rows.map((row) => [
      row.wording,
      figureEntry(row.answered, ''),
      figureEntry(row.left_out, ''),
      share(row.share, row),
      share(row.weighted_share, { low: row.weighted_low, high: row.weighted_high }),
      figureEntry(row.effective, '', 1),
    ]),
  );

/** The plain numbers of each kind of people, with what each of them counts for. */
export const weightsTable = (rows: readonly ViewRow<typeof weightedStrata>[], caption: string): ChartTable =>
  tableOf(
    caption,
    ['項目', '区分', '人数（人）', '上の2段の人（人）', '1人を何人分と数えるか'],
    rows.map((row) => [
      row.wording,
      row.stratum_label,
      figureEntry(row.answered, ''),
      figureEntry(row.agreeing, ''),
      figureEntry(row.weight, '', 2),
    ]),
  );

function share(cell: Cell, { low, high }: Ends): Entry {
  if (cell.kind !== 'shown' || low.kind !== 'shown' || high.kind !== 'shown') return percent(cell);
  const [from, to] = [low, high].map(({ value }) => displayNumber(value * 100));
  return { text: `${displayNumber(cell.value * 100)}%（${from}〜${to}%）`, cell };
}
