import { expect, it } from 'vitest';
import type { Sheet, Workbook } from '../read/workbook.ts';
import { recogniseSheets } from './recognise-sheets.ts';

type Rows = readonly (readonly string[])[];
const sheetOf = (name: string, rows: Rows): Sheet => ({
  name,
  visibility: 'visible',
  rows: rows.map((cells, index) => ({ number: index + 1, cells: cells.map((text) => ({ text })) })),
  merges: [],
});
const bookOf = (sheets: Readonly<Record<string, Rows>>): Workbook => ({
  format: 'xlsx',
  encoding: 'xlsx',
  sheets: Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows)),
});
/** Kind and sheets of each part. */
const partsOf = (sheets: Readonly<Record<string, Rows>>): string[] =>
  recogniseSheets(bookOf(sheets), 'a.xlsx').map(
    ({ kind, tables }) => `${kind}: ${tables.map(({ sheet }) => sheet).join(' ')}`,
  );

const LOG: Rows = [['活動記録'], ['日付', '活動内容', '参加者数'], ['2021/4/1', '居場所', '5']];
const MONTH: Rows = LOG.slice(1);
const ROSTER: Rows = [
  ['受講番号', '氏名', '電話番号', '修了'],
  ['1', '架空一郎', '090-0000-0001', '○'],
];
const GOOGLE: Rows = [
  ['タイムスタンプ', '満足', 'ご意見'],
  ['2021/07/05 10:00:00', '5', 'よい'],
];
const VOICE: Rows = [
  ['会場', 'ご意見'],
  ['北', 'よい'],
];

it('says of each sheet what it is as a file of its own, those of one kind together', () => {
  expect(
    partsOf({ '4月': LOG, 名簿: ROSTER, 回答: GOOGLE, 声: VOICE, メモ: [['要確認']], '5月': LOG }),
  ).toEqual(['activity-log: 4月 5月', 'roster: 名簿', 'google-forms: 回答', 'table: 声 メモ']);
});

it('takes sheets for what the workbook is as a whole where they do not tell themselves', () => {
  const other: Rows = [
    ['年月日', '事業', '人員'],
    ['2021/4/1', '居場所', '5'],
  ];
  expect(partsOf({ '4月': LOG, '5月': MONTH, 様式2: other })).toEqual(['activity-log: 4月 5月 様式2']);
});

it('does not take a sheet for a log because another one is titled so', () => {
  const evaluation: Rows = [
    ['受講番号', '日付', '講座の内容に満足', '理解できた', '自信がついた', '受講後'],
    ['1', '2021/4/1', '5', '4', '3', '後'],
  ];
  expect(partsOf({ 記録: LOG, 評価: evaluation })).toEqual(['activity-log: 記録', 'course-evaluation: 評価']);
});

it('tells every filled sheet of the file in every part', () => {
  const parts = recogniseSheets(bookOf({ 記録: LOG, 名簿: ROSTER, メモ: [['要確認']] }), 'a.xlsx');
  for (const { sheets } of parts) expect(sheets.map(({ name }) => name)).toEqual(['記録', '名簿', 'メモ']);
});

it('leaves a workbook of one kind as it is', () => {
  expect(partsOf({ 声: VOICE, 別: VOICE })).toEqual(['table: 声 別']);
  expect(
    partsOf({
      声: VOICE,
      集計: [
        ['区分', '人数'],
        ['北', '1'],
      ],
    }),
  ).toEqual(['table: 声 集計']);
});
