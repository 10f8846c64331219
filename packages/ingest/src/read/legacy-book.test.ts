import * as XLSX from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from './read-file.ts';

const ROWS = [
  ['番号', '年代', '意見'],
  [1, '20代', 'よい'],
  [2, '30代', 'ふつう'],
];

function bookOf(type: 'biff8' | 'ods'): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet(ROWS);
  sheet['!cols'] = [{ wch: 8 }, { wch: 8, hidden: true }, { wch: 8 }];
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, '表');
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: type }) as Buffer);
}

describe('what an office file hides', () => {
  it('is told for the columns of an XLS, which are read', () => {
    const [sheet] = readFile(bookOf('biff8'), 'a.xls').sheets;
    expect(sheet?.hiddenColumns).toEqual([1]);
    expect(sheet?.rows.map(({ cells }) => cells[1]?.text)).toEqual(['年代', '20代', '30代']);
  });

  it('is told for the rows and columns of an ODS, whatever repeats them', () => {
    const parts = unzipSync(bookOf('ods'));
    const content = strFromU8(parts['content.xml'] ?? new Uint8Array());
    const changed = content
      .replaceAll(/<table:table-column[^>]*>(?:<\/table:table-column>)?/g, '')
      .replace(
        /(<table:table table:[^>]*>)/,
        '$1<table:table-column/><table:table-column table:number-columns-repeated="2" table:visibility="collapse"/><table:table-column table:number-columns-repeated="1000" table:visibility="collapse"/>',
      )
      .replace(/(<table:table-row)(?![\s\S]*<table:table-row)/, '$1 table:visibility="filter"');
    const bytes = zipSync({ ...parts, 'content.xml': strToU8(changed) });
    const [sheet] = readFile(bytes, 'a.ods').sheets;
    expect(sheet?.hiddenColumns).toEqual([1, 2]);
    expect(sheet?.rows.map(({ number, hidden }) => [number, hidden === true])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
  });
});
