import * as XLSX from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

// Files of the tests that ask for far more memory or time than their size tells.

/** A book of the given format with numbered rows. */
export function bookOf(bookType: 'xlsx' | 'ods' | 'biff8', rows: number, columns = 3): Uint8Array {
  const head = ['番号', '満足', '意見', ...Array.from({ length: columns - 3 }, (_, at) => `問${at + 1}`)];
  const body = Array.from({ length: rows }, (_, row) => [
    `A${row + 1}`,
    (row % 5) + 1,
    `意見${row + 1}`,
    ...Array.from({ length: columns - 3 }, (__, at) => row * 31 + at),
  ]);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([head, ...body]), '回答');
  return new Uint8Array(
    XLSX.write(book, { type: 'buffer', bookType, bookSST: bookType === 'xlsx', compression: true }) as Buffer,
  );
}

/** A small book, whose list of strings is long. */
export function manyStrings(strings: number): Uint8Array {
  const list = Array.from({ length: strings }, (_, at) => `<si><t>${at} ${(at * 7919) % 104_729}</t></si>`);
  return rewritten(bookOf('xlsx', 3), 'xl/sharedStrings.xml', (xml) =>
    xml.replace('</sst>', `${list.join('')}</sst>`),
  );
}

/** One row of one cell, said to be there many times. */
export function repeatedCells(rows: number, columns: number): Uint8Array {
  const row = `<table:table-row table:number-rows-repeated="${rows}"><table:table-cell table:number-columns-repeated="${columns}" office:value-type="string"><text:p>あ</text:p></table:table-cell></table:table-row>`;
  return rewritten(bookOf('ods', 3), 'content.xml', (xml) =>
    xml.replace('</table:table>', `${row}</table:table>`),
  );
}

/** Records of nothing but empty arrays in one another. */
export const emptyArrays = (count: number): Uint8Array => strToU8(`[{"番号":[${'[[]],'.repeat(count)}1]}]`);

function rewritten(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) });
}
