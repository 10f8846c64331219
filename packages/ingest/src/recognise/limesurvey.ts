import { visibleTables } from './answer-table.ts';
import { countHeadings, placeOf } from './column-marks.ts';
import type { Recogniser } from './recogniser.ts';
import { answersOf } from './survey-table.ts';

const SUBMITTED = ['submitdate', 'Date submitted', '送信日', '提出日', '投稿日', '回答日時'];
const FIXED = [
  ['id', 'Response ID', '回答ID', '回答番号'],
  SUBMITTED,
  ['lastpage', 'Last page', '最終ページ', '最後のページ'],
  ['startlanguage', 'Start language', '開始時の言語', '開始言語', '使用言語'],
  ['seed', 'シード'],
];

/** LimeSurvey's answers: id, submitdate, lastpage, startlanguage and seed before the questions. */
export const limesurvey: Recogniser = {
  kind: 'limesurvey',
  look(workbook) {
    const tables = visibleTables(workbook).map(({ table }) => table);
    const [first] = tables;
    if (!first) return null;
    const at = placeOf(first.columns, SUBMITTED);
    const marks = countHeadings(first.columns, FIXED);
    if (at < 0 || marks < 3) return null;
    const complete = first.rows.filter(({ cells }) => (cells[at]?.text ?? '').trim() !== '').length;
    return answersOf(workbook, tables, {
      confidence: marks >= 4 ? 0.98 : 0.94,
      why: 'submitdate などの列が並び、LimeSurvey の書き方です',
      facts: { complete, unfinished_rows: first.rows.length - complete },
    });
  },
};
