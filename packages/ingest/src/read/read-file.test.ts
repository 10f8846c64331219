import { Refused, type Code } from '@hirogeru/store/contracts';
import * as XLSX from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from './read-file.ts';
import type { Workbook } from './workbook.ts';

const ROWS = [
  ['番号', '意見'],
  [1, 'よい'],
];
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

function bookOf(
  rows: unknown[][],
  type: 'xlsx' | 'biff8' | 'ods',
  hidden: readonly (0 | 1 | 2)[] = [0],
): Uint8Array {
  const book = XLSX.utils.book_new();
  hidden.forEach((_, index) =>
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), `表${index + 1}`),
  );
  book.Workbook = { Sheets: hidden.map((Hidden) => ({ Hidden })) };
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: type }) as Buffer);
}

function patch(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) });
}

/** A sheet with one inline string. */
const inline = (string: string, before = ''): Uint8Array =>
  patch(
    bookOf(ROWS, 'xlsx'),
    'xl/worksheets/sheet1.xml',
    () =>
      `<?xml version="1.0"?>${before}<worksheet ${MAIN}><sheetData><row r="1"><c r="A1" t="inlineStr"><is>${string}</is></c></row></sheetData></worksheet>`,
  );

const firstText = ({ sheets }: Workbook): string | undefined => sheets[0]?.rows[0]?.cells[0]?.text;
const refusalOf = (bytes: Uint8Array): Code | null => {
  try {
    readFile(bytes, '回答.csv');
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.problem.code;
    throw error;
  }
};

describe('readFile', () => {
  it.each([
    ['xlsx', 'xlsx'],
    ['biff8', 'xls (BIFF8)'],
    ['ods', 'ods'],
  ] as const)('reads %s by its bytes, whatever the name says', (type, encoding) => {
    const book = readFile(bookOf(ROWS, type), '回答.csv');
    expect(book.encoding).toBe(encoding);
    expect(
      book.sheets[0]?.rows.map(({ number, cells }) => [number, ...cells.map(({ text }) => text)]),
    ).toEqual([
      [1, '番号', '意見'],
      [2, '1', 'よい'],
    ]);
  });

  it('tells hidden and very hidden sheets', () => {
    const { sheets } = readFile(bookOf(ROWS, 'xlsx', [0, 1, 2]), 'a.xlsx');
    expect(sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'hidden', 'very_hidden']);
  });

  it('tells a hidden sheet of an ODS', () => {
    const hidden = patch(bookOf(ROWS, 'ods', [0, 0]), 'content.xml', (xml) =>
      xml
        .replace(
          '<office:body>',
          '<office:automatic-styles><style:style style:name="hid" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body>',
        )
        .replace(/table:name="表2"[^>]*/, 'table:name="表2" table:style-name="hid"'),
    );
    expect(readFile(hidden, 'a.ods').sheets.map(({ visibility }) => visibility)).toEqual([
      'visible',
      'hidden',
    ]);
  });

  it('joins no furigana to a name, in XLSX and ODS', () => {
    const rph = '<rPh sb="0" eb="2"><t>アオバ</t></rPh>';
    expect(firstText(readFile(inline(`<t>青葉</t>${rph}`), 'a.xlsx'))).toBe('青葉');
    expect(firstText(readFile(inline(`<r><t>青</t></r><r><t>葉</t></r>${rph}`), 'a.xlsx'))).toBe('青葉');
    const ruby =
      '<text:p><text:ruby><text:ruby-base>番号</text:ruby-base><text:ruby-text>ばんごう</text:ruby-text></text:ruby></text:p>';
    const ods = patch(bookOf(ROWS, 'ods'), 'content.xml', (xml) =>
      xml.replace('<text:p>番号</text:p>', ruby),
    );
    expect(firstText(readFile(ods, 'a.ods'))).toBe('番号');
  });

  it('reads characters beyond U+FFFF that are written as numbers', () => {
    expect(firstText(readFile(inline('<t>&#134071;野と&#x20BB7;</t>'), 'a.xlsx'))).toBe('𠮷野と𠮷');
  });

  it('refuses entities of its own making instead of resolving them', () => {
    expect(refusalOf(inline('<t>&x;</t>', '<!DOCTYPE w [<!ENTITY x "boom">]>'))).toBe('E_DAMAGED_FILE');
  });

  it('refuses what unpacks to far more than it is, before unpacking', () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<w/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(30_000_000),
    });
    expect(refusalOf(bomb)).toBe('E_LIMIT');
  });

  it('refuses an ODS that repeats a filled cell into millions', () => {
    const repeated =
      '<table:table-row table:number-rows-repeated="100000"><table:table-cell office:value-type="string" table:number-columns-repeated="1000"><text:p>x</text:p></table:table-cell></table:table-row></table:table>';
    expect(
      refusalOf(patch(bookOf(ROWS, 'ods'), 'content.xml', (xml) => xml.replace('</table:table>', repeated))),
    ).toBe('E_LIMIT');
  });

  it('refuses a sheet that breaks off inside a whole archive', () => {
    const cut = patch(bookOf(ROWS, 'xlsx'), 'xl/worksheets/sheet1.xml', (xml) =>
      xml.slice(0, xml.length / 2),
    );
    expect(refusalOf(cut)).toBe('E_DAMAGED_FILE');
    expect(refusalOf(bookOf(ROWS, 'xlsx').slice(0, -40))).toBe('E_DAMAGED_FILE');
  });

  it.each([
    ['nothing', new Uint8Array(), 'E_EMPTY_FILE'],
    ['only a byte-order mark', new Uint8Array([0xef, 0xbb, 0xbf]), 'E_EMPTY_FILE'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'E_NOT_A_SPREADSHEET'],
    [
      'a letter',
      zipSync({ '[Content_Types].xml': strToU8('<T/>'), 'word/document.xml': strToU8('<w/>') }),
      'E_NOT_A_SPREADSHEET',
    ],
    ['JSON without records', strToU8('[1]'), 'E_UNKNOWN_FORMAT'],
  ] as const)('refuses %s', (_, bytes, code) => {
    expect(refusalOf(bytes)).toBe(code);
  });

  it('takes error values for missing and dates for dates of the file', () => {
    const sheet = XLSX.utils.aoa_to_sheet([['日付', '点']]);
    sheet['A2'] = { t: 'n', v: 44382, z: 'yyyy/m/d' };
    sheet['B2'] = { t: 'e', v: 42, w: '#N/A' };
    sheet['!ref'] = 'A1:B2';
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, '表');
    const bytes = new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    expect(readFile(bytes, 'a.xlsx').sheets[0]?.rows[1]?.cells).toEqual([
      { text: '2021-07-05', number: 44382, date: '2021-07-05' },
      { text: '', error: true },
    ]);
  });
});
