import * as XLSX from '@e965/xlsx';
import { expect, it } from 'vitest';
import { readFile } from '../read/read-file.ts';
import { recognise } from './recognise.ts';
import type { Recognition } from './recognition.ts';

type Rows = readonly (readonly (string | number)[])[];
function ofSheets(sheets: Readonly<Record<string, Rows>>): Recognition {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  const bytes = new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  return recognise(readFile(bytes, 'a.xlsx'), 'a.xlsx');
}
const textsOf = (found: Recognition): string[][] =>
  found.tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)));

it('reads 意見集約票 filled in down the page, a sheet a person, each at the row of its first field', () => {
  const form = (opinion: string): Rows => [
    ['意見集約票'],
    [],
    ['立場', '家族'],
    ['参加方法', '会場'],
    ['ご意見', opinion],
    ['', '二行目'],
    ['公開の可否', '可'],
  ];
  const found = ofSheets({ '1': form('よい'), '2': form('短い') });
  expect(found).toMatchObject({ kind: 'opinion-sheet', facts: { opinions: 2 } });
  expect(found.tables.map(({ sheet, rows }) => [sheet, rows[0]?.number])).toEqual([
    ['1', 3],
    ['2', 3],
  ]);
  expect(found.tables[0]?.columns).toEqual(['立場', '参加方法', 'ご意見', '公開の可否']);
  expect(textsOf(found)[0]).toEqual(['家族', '会場', 'よい\n二行目', '可']);
});

it('takes the main sheet of Kobo, and leaves the sheets of repeated groups to be told', () => {
  const found = ofSheets({
    main: [
      ['voice', '_id', '_uuid', '_submission_time', '_index'],
      ['よい', 1, 'u1', '2021-07-05T01:05:00', 1],
    ],
    people: [
      ['age', '_index', '_parent_table_name', '_parent_index', '_submission__id', '_submission__uuid'],
      [20, 1, 'main', 1, 1, 'u1'],
      [30, 2, 'main', 1, 1, 'u1'],
    ],
  });
  expect(found.kind).toBe('kobo');
  expect(found.tables.map(({ sheet }) => sheet)).toEqual(['main']);
  expect(found.sheets.find(({ name }) => name === 'people')).toMatchObject({ filled: 3 });
});

it('knows a cross-table of activities by its days, and leaves its sums out', () => {
  const days = Array.from({ length: 30 }, (_, at) => `${at + 1}日`);
  const found = ofSheets({
    '4月': [
      ['活動実績'],
      ['氏名', ...days, '計'],
      ['甲', ...days.map(() => 1), 30],
      ['合計', ...days.map(() => 1), 30],
    ],
  });
  expect(found).toMatchObject({ kind: 'activity-log', facts: { subtotal_rows: 1 } });
  expect(found.tables[0]?.rows.map(({ number }) => number)).toEqual([3]);
});

it('counts spam and previews of Qualtrics apart', () => {
  const row = (status: string): Rows[number] => [
    '2021-07-05',
    '2021-07-05',
    status,
    100,
    'True',
    'R_1',
    'よい',
  ];
  const found = ofSheets({
    Sheet1: [
      ['StartDate', 'EndDate', 'Status', 'Progress', 'Finished', 'ResponseId', 'Q1'],
      ['開始日', '終了日', '回答タイプ', '進捗', '終了', '回答ID', 'ご意見'],
      row('IPアドレス'),
      row('スパム'),
      row('サーベイプレビュー'),
    ],
  });
  expect(found.facts).toMatchObject({ preview_rows: 1, spam_rows: 1, unfinished_rows: 0 });
  expect(textsOf(found)).toHaveLength(1);
});
