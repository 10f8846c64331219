import { visibleTables } from './answer-table.ts';
import { countHeadings } from './column-marks.ts';
import type { Recogniser } from './recogniser.ts';
import { answersOf } from './survey-table.ts';

const FIXED = [
  ['受付番号', '受付No', '申請番号', '整理番号', '到達番号', '送信番号'],
  ['受付日時', '申請日時', '送信日時', '到達日時', '回答日時', '送信日'],
  ['ステータス', '処理状況', '対応状況', '申請状況'],
  ['フォーム名', '手続き名', '手続名'],
];

/** Forms of local governments (LoGoフォーム and its like): a receipt number and the time of receipt come first. */
export const logoform: Recogniser = {
  kind: 'logoform',
  look(workbook) {
    const tables = visibleTables(workbook).map(({ table }) => table);
    const [first] = tables;
    if (!first) return null;
    const marks = countHeadings(first.columns.slice(0, 6), FIXED);
    if (marks < 2 || countHeadings(first.columns.slice(0, 6), FIXED.slice(0, 2)) < 2) return null;
    return answersOf(workbook, tables, {
      confidence: marks > 2 ? 0.96 : 0.93,
      why: '受付番号と受付日時の列があり、電子申請のフォームの書き方です',
    });
  },
};
