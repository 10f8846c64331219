import * as XLSX from '@e965/xlsx';
import { Refused } from '@hirogeru/store/contracts';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openXlsx } from './open-xlsx.ts';
import { readXlsx } from './read-xlsx.ts';
import { bookOf, type BookParts } from './test-book.ts';

const ROWS = '<row r="1"><c r="A1" t="inlineStr"><is><t>よい</t></is></c></row>';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = `<worksheet><sheetData>${ROWS}</sheetData></worksheet>`;
const links = (targets: string): string => `<Relationships>${targets}</Relationships>`;
const first = (bytes: Uint8Array): string | undefined =>
  readXlsx(bytes, 'a.xlsx').sheets[0]?.rows[0]?.cells[0]?.text;
const codeOf = (bytes: Uint8Array): string | null => {
  try {
    readXlsx(bytes, 'a.xlsx');
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.problem.code;
    throw error;
  }
};

describe('parts as other programs write them', () => {
  it.each<[string, BookParts]>([
    [
      'absolute targets',
      {
        parts: {
          'xl/_rels/workbook.xml.rels': links(
            `<Relationship Id="r1" Type="${LINKS}/worksheet" Target="/xl/worksheets/sheet1.xml"/>`,
          ),
        },
        rows: ROWS,
      },
    ],
    [
      'strict names and prefixes',
      {
        parts: {
          'xl/workbook.xml':
            '<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:rel="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:sheets><x:sheet name="表" sheetId="1" rel:id="r1"/></x:sheets></x:workbook>',
          'xl/_rels/workbook.xml.rels': links(
            '<Relationship Id="r1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="worksheets/sheet1.xml"/>',
          ),
          'xl/worksheets/sheet1.xml':
            '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>よい</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
        },
      },
    ],
    [
      'another name of the workbook, and back slashes',
      {
        parts: {
          '_rels/.rels': links(
            `<Relationship Id="r1" Type="${LINKS}/officeDocument" Target="xl\\workbook2.xml"/>`,
          ),
          'xl\\workbook2.xml': `<workbook xmlns:r="${LINKS}"><sheets><sheet name="表" r:id="r7"/></sheets></workbook>`,
          'xl/_rels/workbook2.xml.rels': links(
            `<Relationship Id="r7" Type="${LINKS}/worksheet" Target="Worksheets/Sheet.xml"/>`,
          ),
          'xl/worksheets/sheet.xml': SHEET,
        },
      },
    ],
    ['a byte-order mark', { parts: { 'xl/worksheets/sheet1.xml': `\uFEFF<?xml version="1.0"?>${SHEET}` } }],
  ])('reads %s', (_, book) => {
    expect(first(bookOf(book))).toBe('よい');
  });

  it('reads a part in UTF-16', () => {
    const text = Buffer.from(`\uFEFF${SHEET}`, 'utf16le').toString('latin1');
    const bytes = bookOf({});
    const part = Uint8Array.from(text, (each) => each.charCodeAt(0));
    expect(first(replacePart(bytes, 'xl/worksheets/sheet1.xml', part))).toBe('よい');
  });

  it.each([true, false])('reads what SheetJS writes, shared strings %s', (bookSST) => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['日付', '意見'],
      [{ t: 'n', v: 44382, z: 'yyyy/m/d' }, 'よい'],
    ]);
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, '表');
    const bytes = XLSX.write(book, { type: 'buffer', bookType: 'xlsx', bookSST }) as Buffer;
    expect(readXlsx(new Uint8Array(bytes), 'a.xlsx').sheets[0]?.rows[1]?.cells).toEqual([
      { text: '2021-07-05', number: 44382, date: '2021-07-05' },
      { text: 'よい' },
    ]);
  });

  it('gives a chart sheet no rows', () => {
    const parts = {
      'xl/_rels/workbook.xml.rels': links(
        `<Relationship Id="r1" Type="${LINKS}/chartsheet" Target="chartsheets/sheet1.xml"/>`,
      ),
    };
    expect(readXlsx(bookOf({ parts }), 'a.xlsx').sheets).toMatchObject([{ name: '表', rows: [] }]);
  });
});

describe('parts that are not to be trusted', () => {
  it('refuses a part that breaks off, is changed, or is missing', () => {
    const cut = { 'xl/worksheets/sheet1.xml': SHEET.slice(0, -20) };
    expect(codeOf(bookOf({ parts: cut }))).toBe('E_DAMAGED_FILE');
    const bytes = bookOf({ rows: ROWS });
    const local = Buffer.from(bytes).indexOf('xl/worksheets/sheet1.xml') + 60;
    bytes[local] = bytes[local]! ^ 0xff;
    expect(codeOf(bytes)).toBe('E_DAMAGED_FILE');
    const missing = links(`<Relationship Id="r1" Type="${LINKS}/worksheet" Target="worksheets/no.xml"/>`);
    expect(codeOf(bookOf({ parts: { 'xl/_rels/workbook.xml.rels': missing } }))).toBe('E_DAMAGED_FILE');
  });

  it('refuses a document type wherever it stands', () => {
    const entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>';
    expect(codeOf(bookOf({ parts: { 'xl/worksheets/sheet1.xml': entity + SHEET } }))).toBe('E_DAMAGED_FILE');
    const strings = `${entity}<sst><si><t>&a;</t></si></sst>`;
    expect(codeOf(bookOf({ rows: ROWS, parts: { 'xl/sharedStrings.xml': strings } }))).toBe('E_DAMAGED_FILE');
  });

  it('follows no link out of the file', () => {
    const parts = {
      'xl/_rels/workbook.xml.rels': links(
        `<Relationship Id="r1" Type="${LINKS}/worksheet" Target="http://localhost/a.xml" TargetMode="External"/>`,
      ),
    };
    expect(codeOf(bookOf({ parts }))).toBe('E_DAMAGED_FILE');
  });

  it('says what to do with an XLSB', () => {
    const parts = {
      '_rels/.rels': links(`<Relationship Id="r1" Type="${LINKS}/officeDocument" Target="xl/workbook.bin"/>`),
      'xl/workbook.bin': 'x',
    };
    expect(codeOf(bookOf({ parts }))).toBe('E_UNKNOWN_FORMAT');
  });

  it('refuses more columns than the limit, and more sheets', () => {
    const wide = '<row r="1"><c r="XFD1"><v>1</v></c></row>';
    expect(codeOf(bookOf({ rows: wide }))).toBe('E_LIMIT');
    const sheets = '<sheet name="x" r:id="r1"/>'.repeat(501);
    const parts = { 'xl/workbook.xml': `<workbook xmlns:r="${LINKS}"><sheets>${sheets}</sheets></workbook>` };
    expect(codeOf(bookOf({ parts }))).toBe('E_LIMIT');
  });

  it('gives rows before it has read the whole sheet', () => {
    const many = Array.from(
      { length: 40_000 },
      (_, index) => `<row><c><v>${index * 7919}</v></c></row>`,
    ).join('');
    const [sheet] = openXlsx(bookOf({ rows: many }), 'a.xlsx').sheets;
    const batch = sheet?.rows().next().value;
    expect(batch?.length).toBeGreaterThan(0);
    expect(batch?.length).toBeLessThan(40_000);
  });
});

function replacePart(bytes: Uint8Array, name: string, part: Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(bytes), [name]: part });
}
