import { visibleTables } from './answer-table.ts';
import { countHeadings, placeOf } from './column-marks.ts';
import type { Recogniser } from './recogniser.ts';
import { answersOf } from './survey-table.ts';

const SUBMITTED = [
  'submitdate',
  'Date submitted',
  '送信日',
  '送信日時',
  '提出日',
  '提出日時',
  '投稿日',
  '回答日時',
  '完了日時',
];
const FIXED = [
  ['id', 'Response ID', '回答ID', '回答番号'],
  SUBMITTED,
  ['lastpage', 'Last page', '最終ページ', '最後のページ'],
  ['startlanguage', 'Start language', '開始時の言語', '開始言語', '使用言語', '言語'],
  ['seed', 'シード', 'シード値'],
  ['startdate', 'Date started', '開始日', '開始日時'],
  ['datestamp', 'Date last action', '最終操作日', '最終操作日時', '最終更新日'],
];
// What no other tool writes.
const OWN = [FIXED[2] ?? [], FIXED[3] ?? [], FIXED[4] ?? []];

/** LimeSurvey's answers: id, submitdate, lastpage, startlanguage and seed before the questions. */
export const limesurvey: Recogniser = {
  kind: 'limesurvey',
  look(workbook) {
    const tables = visibleTables(workbook)
      .map(({ table }) => table)
      .filter(({ columns }) => isExport(fixedNames(columns)));
    const [first] = tables;
    if (!first) return null;
    const names = fixedNames(first.columns);
    const at = placeOf(names, SUBMITTED);
    const complete = first.rows.filter(({ cells }) => (cells[at]?.text ?? '').trim() !== '').length;
    return answersOf(workbook, tables, {
      confidence: countHeadings(names, FIXED) >= 4 ? 0.98 : 0.97,
      why: 'submitdate などの列が並び、LimeSurvey の書き方です',
      facts: { complete, unfinished_rows: first.rows.length - complete },
    });
  },
};

const isExport = (names: readonly string[]): boolean =>
  placeOf(names, SUBMITTED) >= 0 && countHeadings(names, FIXED) >= 3 && countHeadings(names, OWN) >= 1;

/** Headings may be codes, texts, or both: « submitdate. Date submitted ». */
const fixedNames = (columns: readonly string[]): string[] =>
  columns
    .slice(0, 20)
    .map((name) =>
      name.replace(/^(id|submitdate|lastpage|startlanguage|seed|startdate|datestamp)[.:] .*$/i, '$1'),
    );
