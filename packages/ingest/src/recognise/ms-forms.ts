import { visibleTables } from './answer-table.ts';
import { countHeadings, headingKey } from './column-marks.ts';
import type { Recogniser } from './recogniser.ts';
import { answersOf } from './survey-table.ts';

const FIXED = [
  ['開始時刻', 'Start time'],
  ['完了時刻', 'Completion time'],
  ['メール', 'メール アドレス', 'Email'],
  ['名前', 'Name'],
];

/** Microsoft Forms: ID, start, completion, mail and name stand before the questions. */
export const msForms: Recogniser = {
  kind: 'ms-forms',
  look(workbook) {
    const tables = visibleTables(workbook).map(({ table }) => table);
    const [first] = tables;
    if (!first || headingKey(first.columns[0] ?? '') !== 'id') return null;
    const marks = countHeadings(first.columns.slice(0, 8), FIXED);
    if (marks < 2 || countHeadings(first.columns, FIXED.slice(0, 2)) < 2) return null;
    return answersOf(workbook, tables, {
      confidence: marks >= 3 ? 0.97 : 0.92,
      why: 'ID・開始時刻・完了時刻の列が並び、Microsoft Forms の書き方です',
    });
  },
};
