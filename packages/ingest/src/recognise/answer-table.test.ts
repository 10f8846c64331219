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
const tableOf = (rows: Rows) => {
  const [table] = ofSheets({ 入力: rows }).tables;
  return { taken: table?.rows.map(({ number }) => number), leftOut: table?.leftOut };
};

it('leaves out units, headers printed again and remarks, each with its reason', () => {
  expect(
    tableOf([
      ['講座一覧', '', ''],
      ['会場', '参加人数', '時間'],
      ['', '（人）', '（分）'],
      ['北', 5, 90],
      ['会場', '参加人数', '時間'],
      ['南', 3, 60],
      ['以上', '', ''],
    ]),
  ).toEqual({
    taken: [4, 6],
    leftOut: [
      { row: 3, why: 'units' },
      { row: 5, why: 'repeated-header' },
      { row: 7, why: 'note' },
    ],
  });
});

it('keeps an answer that happens to be a name of a column', () => {
  expect(
    tableOf([
      ['番号', '会場', 'その他', 'ご意見'],
      [1, '北', 'その他', 'よい'],
      [2, '', '', 'その他'],
    ]),
  ).toEqual({ taken: [2, 3], leftOut: [] });
});

const LEFT: Rows = [
  ['会場', '人数'],
  ['北', 5],
  ['南', 3],
];
const beside = (right: Rows): Rows =>
  Array.from({ length: Math.max(LEFT.length, right.length) }, (_, at) => [
    ...(LEFT[at] ?? ['', '']),
    '',
    ...(right[at] ?? ['', '']),
  ]);

it.each([
  ['with the same names', LEFT],
  [
    'of which one goes on',
    [
      ['区分', '件数'],
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ],
  ],
] satisfies [string, Rows][])('never mixes two tables side by side: %s', (_, right) => {
  expect(() => ofSheets({ 入力: beside(right) })).toThrow('E_SIDE_BY_SIDE');
  const found = ofSheets({ 回答: LEFT, 集計: beside(right) });
  expect(found.tables.map(({ sheet }) => sheet)).toEqual(['回答']);
  expect(found.sheets.map(({ name }) => name)).toEqual(['回答', '集計']);
});

it('takes an empty column within one table for nothing more', () => {
  const found = ofSheets({
    入力: [
      ['番号', '会場', '', 'ご意見', '備考'],
      [1, '北', '', 'よい', ''],
      [2, '南', '', '', ''],
      [3, '南', '', 'ふつう', '済'],
    ],
  });
  expect(found.tables[0]?.rows).toHaveLength(3);
});
