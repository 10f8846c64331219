import type { Cell, scaleScores, ViewRow } from '@hirogeru/store/contracts';
import { displayCell, displayNumber } from './display.ts';
import type { ChartTable } from './drawing.ts';
import { figureEntry, tableOf, type Entry } from './table-of.ts';

type Row = ViewRow<typeof scaleScores>;
const OCCASIONS: Readonly<Record<string, string>> = { pre: '前', post: 'あと', fu: 'その後', once: '1回' };

/** Scores of scales, a row a part and occasion. */
export const scaleTable = (rows: readonly Row[], caption: string): ChartTable =>
  tableOf(
    caption,
    [
      '尺度',
      '高いほど',
      'いつ',
      '得点のある人',
      '範囲の外で除いた人',
      '平均（95%信頼区間、点）',
      'α（95%信頼区間）',
      'ω（95%信頼区間）',
    ],
    rows.map((row) => [
      row.part === 'total' ? row.scale_id : `${row.scale_id}・${row.part}`,
      row.named,
      OCCASIONS[row.occasion] ?? row.occasion,
      figureEntry(row.scored, '人'),
      figureEntry(row.refused, '人'),
      meanOf(row),
      reliability(row.alpha, row.alpha_low, row.alpha_high),
      reliability(row.omega, row.omega_low, row.omega_high),
    ]),
  );

function meanOf({ mean, low, high }: Row): Entry {
  const number = (cell: Cell) => (cell.kind === 'shown' ? displayNumber(cell.value, 1) : '');
  const ends = low.kind === 'shown' && high.kind === 'shown' ? `（${number(low)}〜${number(high)}）` : '';
  return { text: `${displayCell(mean, '点', 1)}${ends}`, cell: mean };
}

function reliability(cell: Cell, low: Cell, high: Cell): Entry {
  const number = (end: Cell) => displayCell(end, '', 2);
  const ends = low.kind === 'shown' && high.kind === 'shown' ? `（${number(low)}〜${number(high)}）` : '';
  return { text: `${number(cell)}${ends}`, cell };
}
