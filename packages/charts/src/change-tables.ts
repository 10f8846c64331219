import type { changeAttrition, changeByItem, changeByMatching, ViewRow } from '@hirogeru/store/contracts';
import type { ChartTable } from './drawing.ts';
import { CELL_WORDS, MATCHING, ROOM } from './labels.ja.ts';
import { percent, signed, withEnds, type Ends } from './signed-figures.ts';
import { figureEntry, tableOf } from './table-of.ts';

/** What stands behind the change of each item: paired rate first, then median, bounds, effect size, p and room. */
export const changeDetails = (rows: readonly ViewRow<typeof changeByItem>[], caption: string): ChartTable =>
  tableOf(
    caption,
    [
      '項目',
      '前に答えた人のうち、前後とも答えた割合',
      '差の中央値（点）',
      '前後とも答えていない人がどう答えたとしても（点）',
      '効果量 g（95%信頼区間）',
      'p（Holm の調整のあと）',
      '前の答えの偏り',
    ],
    rows.map((row) => [
      row.wording,
      percent(row.paired_rate),
      { text: signed(row.median), cell: row.median },
      { text: betweenEnds({ low: row.lowest, high: row.highest }), cell: row.lowest },
      withEnds(row.g, { low: row.g_low, high: row.g_high }, 2),
      figureEntry(row.p_holm, '', 2),
      ROOM[row.room] ?? '',
    ]),
  );

/** People who answered both times, once, and all, side by side. */
export const matchingTable = (
  rows: readonly ViewRow<typeof changeByMatching>[],
  caption: string,
): ChartTable =>
  tableOf(
    caption,
    ['項目', 'だれの', '前（人）', 'あと（人）', '差（95%信頼区間、点）'],
    rows.map((row) => [
      row.wording,
      MATCHING[row.people] ?? row.people,
      figureEntry(row.n_before, ''),
      figureEntry(row.n_after, ''),
      withEnds(row.difference, row, 1),
    ]),
  );

/** What those who did not answer again had said before, beside those who did. */
export const attritionTable = (
  rows: readonly ViewRow<typeof changeAttrition>[],
  caption: string,
): ChartTable =>
  tableOf(
    caption,
    [
      '項目',
      '前後とも（人）',
      '前だけ（人）',
      '前後ともの人の、前の平均（点）',
      '前だけの人の、前の平均（点）',
      '前の答えの差（95%信頼区間、点）',
    ],
    rows.map((row) => [
      row.wording,
      figureEntry(row.n_stayed, ''),
      figureEntry(row.n_left, ''),
      figureEntry(row.stayed, '', 1),
      figureEntry(row.left, '', 1),
      withEnds(row.difference, row, 1),
    ]),
  );

const betweenEnds = ({ low, high }: Ends): string =>
  low.kind === 'shown' ? `${signed(low)}〜${signed(high)}` : CELL_WORDS[low.kind];
