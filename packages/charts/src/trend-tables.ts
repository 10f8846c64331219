import type { Cell, trendByRound, trendChanges, ViewRow } from '@hirogeru/store/contracts';
import type { ChartTable } from './drawing.ts';
import { TREND } from './labels.ja.ts';
import { withEnds } from './signed-figures.ts';
import { figureEntry, tableOf, type Entry } from './table-of.ts';

/**
 * Round by round: everybody and those who stayed side by side, with who came and left.
 * @param rounds  labels by id
 */
export const trendTable = (
  rows: readonly ViewRow<typeof trendByRound>[],
  rounds: ReadonlyMap<string, string>,
  caption: string,
): ChartTable =>
  tableOf(
    caption,
    [
      '項目・尺度',
      '回',
      '全員（人）',
      '全員の平均（点）',
      'どの回にも答えた人（人）',
      'その人たちの平均（点）',
      '加わった人',
      '離れた人',
    ],
    rows.map((row) => [
      row.wording,
      rounds.get(row.round_id) ?? row.round_id,
      figureEntry(row.n_all, ''),
      figureEntry(row.mean_all, '', 1),
      figureEntry(row.n_stayed, ''),
      figureEntry(row.mean_stayed, '', 1),
      moved(row.came),
      moved(row.left),
    ]),
  );

/** From the first to the last round: everybody, those who stayed, and what may be said of it. */
export const trendChangeTable = (
  rows: readonly ViewRow<typeof trendChanges>[],
  caption: string,
): ChartTable =>
  tableOf(
    caption,
    [
      '項目・尺度',
      '全員の差（95%信頼区間、点）',
      'どの回にも答えた人（人）',
      'その人たちの差（95%信頼区間、点）',
      'p（Holm の調整のあと）',
      '言えること',
    ],
    rows.map((row) => [
      row.wording,
      withEnds(row.all_difference, { low: row.all_low, high: row.all_high }, 1),
      figureEntry(row.n_stayed, ''),
      withEnds(row.difference, row, 1),
      figureEntry(row.p_holm, '', 2),
      TREND[row.finding] ?? '',
    ]),
  );

/** Before the first round there is no other. */
const moved = (cell: Cell): Entry => (cell.kind === 'not_asked' ? 'はじめの回' : figureEntry(cell, ''));
