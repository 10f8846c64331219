import { visibleTables } from './answer-table.ts';
import { countHeadings, placeOf } from './column-marks.ts';
import type { Recogniser } from './recogniser.ts';
import { answersOf } from './survey-table.ts';

const TIMES = [
  ['開始時刻', 'Start time', '開始日時'],
  ['完了時刻', 'Completion time', '完了日時'],
];
// Whoever answers anonymously has these columns as well. A work log has starts and ends, but no mail.
const MAIL = ['メール', 'メール アドレス', 'メールアドレス', '電子メール', 'Email', 'E-mail'];
const MORE = [
  ['名前', 'Name', '氏名'],
  ['最終変更時刻', 'Last modified time'],
  ['合計点数', 'Total points'],
  ['クイズのフィードバック', 'Quiz feedback'],
];

/** Microsoft Forms: ID, start, completion, mail and name stand before the questions. */
export const msForms: Recogniser = {
  kind: 'ms-forms',
  look(workbook) {
    const tables = visibleTables(workbook)
      .map(({ table }) => table)
      .filter(
        ({ columns }) =>
          placeOf(columns.slice(0, 3), ['ID']) >= 0 && countHeadings(columns.slice(0, 6), TIMES) === 2,
      );
    const [first] = tables;
    if (!first) return null;
    const before = first.columns.slice(0, 10);
    const sure = countHeadings(before, [MAIL]) === 1 && countHeadings(before, MORE) >= 1;
    return answersOf(workbook, tables, {
      confidence: sure ? 0.97 : 0.8,
      why: 'ID・開始時刻・完了時刻の列が並び、Microsoft Forms の書き方です',
    });
  },
};
