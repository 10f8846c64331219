import type { Cell, scaleChanges, scaleThresholds, ViewRow } from '@hirogeru/store/contracts';
import { displayCell } from './display.ts';
import type { ChartTable } from './drawing.ts';
import { BETTER, UNTIL } from './labels.ja.ts';
import { percent, withEnds } from './signed-figures.ts';
import { figureEntry, tableOf, type Entry } from './table-of.ts';

type Threshold = ViewRow<typeof scaleThresholds>;

/** Change of the scores of scales: paired rate before the difference, effect size and p behind it. */
export const scaleChangeTable = (
  rows: readonly ViewRow<typeof scaleChanges>[],
  caption: string,
): ChartTable =>
  tableOf(
    caption,
    [
      '尺度',
      'いつ',
      'よい向き',
      '前（人）',
      '前後とも（人）',
      '前後ともの割合',
      '差（95%信頼区間、点）',
      '効果量 g（95%信頼区間）',
      'p（Holm の調整のあと）',
    ],
    rows.map((row) => [
      row.wording,
      UNTIL[row.until] ?? row.until,
      BETTER[row.better] ?? '',
      figureEntry(row.n_pre, ''),
      figureEntry(row.n_paired, ''),
      percent(row.paired_rate),
      withEnds(row.difference, row, 1),
      withEnds(row.g, { low: row.g_low, high: row.g_high }, 2),
      figureEntry(row.p_holm, '', 2),
    ]),
  );

/** How many changed by a threshold or more, in the scale's direction, with what the threshold rests on. */
export const scaleThresholdTable = (rows: readonly Threshold[], caption: string): ChartTable =>
  tableOf(
    caption,
    [
      '尺度',
      'いつ',
      '目安',
      'もとになるもの',
      '前後とも（人）',
      'よい向き（人）',
      '目安に満たない（人）',
      '反対の向き（人）',
    ],
    rows.map((row) => [
      row.wording,
      UNTIL[row.until] ?? row.until,
      leastOf(row),
      basisOf(row),
      figureEntry(row.n_paired, ''),
      wayOf(row, row.improved),
      wayOf(row, row.same),
      wayOf(row, row.declined),
    ]),
  );

/** Where a threshold is known, its numbers are left out only so that the mean can be shown. */
const wayOf = ({ threshold }: Threshold, cell: Cell): Entry =>
  cell.kind === 'too_few' && threshold.kind === 'shown'
    ? { text: '平均で示します', cell }
    : figureEntry(cell, '');

function leastOf({ rule, threshold }: Threshold): Entry {
  const what = rule === 'mid' ? '意味のある差' : '測定の誤差をこえる差';
  const points = threshold.kind === 'shown' ? ` ${displayCell(threshold, '点', 1)}` : '';
  return { text: `${what}${points}`, cell: threshold };
}

function basisOf({ rule, basis, source, reliability, reliability_n }: Threshold): Entry {
  if (rule === 'mid') return source;
  const value = displayCell(reliability, '', 2);
  if (reliability.kind !== 'shown') return { text: value, cell: reliability };
  if (basis === 'published') return { text: `信頼性 ${value}（${source}）`, cell: reliability };
  return { text: `α ${value}（ここで答えた${displayCell(reliability_n, '人')}から）`, cell: reliability };
}
