import { describe, expect, it } from 'vitest';
import { readCsv } from '../read/csv.ts';
import type { Sheet } from '../read/workbook.ts';
import { findHeader } from './header.ts';

type Merge = Sheet['merges'][number];
const sheetOf = (rows: readonly (readonly (string | number)[])[], merges: readonly Merge[] = []): Sheet => ({
  name: '回答',
  visibility: 'visible',
  merges,
  rows: rows.map((cells, index) => ({
    number: index + 1,
    cells: cells.map((value) =>
      typeof value === 'number' ? { text: String(value), number: value } : { text: value },
    ),
  })),
});
const across = (row: number, left: number, right: number): Merge => ({ top: row, bottom: row, left, right });
const down = (column: number, top: number, bottom: number): Merge => ({
  top,
  bottom,
  left: column,
  right: column,
});

describe('findHeader', () => {
  it('passes over title rows and empty rows, and keeps what they say', () => {
    const header = findHeader(
      sheetOf(
        [
          ['令和3年度 アンケート', '', ''],
          ['', '', ''],
          ['番号', '会場', '意見'],
          [1, '北', 'よい'],
        ],
        [across(1, 0, 2)],
      ),
    );
    expect(header).toEqual({ rows: [3], columns: ['番号', '会場', '意見'], above: ['令和3年度 アンケート'] });
  });

  it('joins the names of a header of two merged rows from top to bottom', () => {
    const header = findHeader(
      sheetOf(
        [
          ['番号', '属性', '', '意見'],
          ['', '年代', '会場', ''],
          [1, '20代', '北', 'よい'],
        ],
        [down(0, 1, 2), across(1, 1, 2), down(3, 1, 2)],
      ),
    );
    expect(header).toMatchObject({ rows: [1, 2], columns: ['番号', '属性/年代', '属性/会場', '意見'] });
  });

  it('joins them in a CSV as well, where the merged cells have become gaps', () => {
    const { sheet } = readCsv('番号,属性,,意見\n,年代,会場,\n1,20代,北,よい\n2,30代,南,ふつう\n', 'a.csv');
    expect(findHeader(sheet)).toMatchObject({
      rows: [1, 2],
      columns: ['番号', '属性/年代', '属性/会場', '意見'],
    });
  });

  it('does not take a first answer with gaps for a second header row', () => {
    const { sheet } = readCsv('番号,会場,意見\n1,,よい\n2,南,ふつう\n', 'a.csv');
    expect(findHeader(sheet)?.rows).toEqual([1]);
  });

  it('keeps names that are equal, empty, or the names of built-in properties', () => {
    const { sheet } = readCsv('__proto__,constructor,,意見,意見\n1,2,3,x,y\n', 'a.csv');
    expect(findHeader(sheet)?.columns).toEqual(['__proto__', 'constructor', '', '意見', '意見']);
  });

  it('joins groups below groups', () => {
    const rows = [
      ['氏名', '上期', '', '', ''],
      ['', '4月', '', '5月', ''],
      ['', '延べ', '実', '延べ', '実'],
      ['甲', 5, 3, 4, 2],
    ];
    const groups = [across(1, 1, 4), across(2, 1, 2), across(2, 3, 4)];
    const names = ['氏名', '上期/4月/延べ', '上期/4月/実', '上期/5月/延べ', '上期/5月/実'];
    expect(findHeader(sheetOf(rows, groups))).toMatchObject({ rows: [1, 2, 3], columns: names });
    expect(findHeader(sheetOf(rows, [down(0, 1, 3), ...groups]))).toMatchObject({
      rows: [1, 2, 3],
      columns: names,
    });
  });

  it('puts a name of several lines on one, and keeps nameless columns that are in use', () => {
    const header = findHeader(
      sheetOf([
        ['番号', 'ご意見\n（自由記述）', ''],
        [1, 'よい', '済'],
        [2, 'ふつう', '済'],
      ]),
    );
    expect(header?.columns).toEqual(['番号', 'ご意見 （自由記述）', '']);
  });

  it('finds none in a sheet without text', () => {
    expect(
      findHeader(
        sheetOf([
          ['', ''],
          ['', ''],
        ]),
      ),
    ).toBeNull();
  });
});
