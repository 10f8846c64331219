import { Refused } from '@hirogeru/store/contracts';
import { describe, expect, it } from 'vitest';
import { openXlsx } from './open-xlsx.ts';
import { readXlsx } from './read-xlsx.ts';
import { bookOf, type BookParts } from './test-book.ts';

const rowsOf = (book: BookParts) => readXlsx(bookOf(book), 'a.xlsx').sheets[0]?.rows ?? [];
const textsOf = (book: BookParts): string[][] =>
  rowsOf(book).map(({ cells }) => cells.map(({ text }) => text));
const problemOf = (action: () => unknown): unknown => {
  try {
    action();
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.problem;
    throw error;
  }
};
const FORMATS = (...codes: string[]): string =>
  `<numFmts>${codes.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`).join('')}</numFmts><cellXfs>${codes.map((_, index) => `<xf numFmtId="${164 + index}"/>`).join('')}<xf numFmtId="14"/></cellXfs>`;

describe('strings', () => {
  it('joins runs and leaves out furigana, shared or inline', () => {
    const rich = '<r><t>青</t></r><r><rPr><b/></rPr><t>葉</t></r><rPh sb="0" eb="2"><t>アオバ</t></rPh>';
    const book = {
      strings: `<si>${rich}</si><si><t>東</t><rPh sb="0" eb="1"><t>ヒガシ</t></rPh></si>`,
      rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is>${rich}</is></c></row>`,
    };
    expect(textsOf(book)).toEqual([['青葉', '東', '青葉']]);
  });

  it('reads escaped control characters, and an escaped escape as itself', () => {
    const rows =
      '<row r="1"><c t="inlineStr"><is><t>一_x000D_\n二</t></is></c><c t="str"><f>A1</f><v>_x005F_x000D_</v></c></row>';
    expect(textsOf({ rows })).toEqual([['一\r\n二', '_x000D_']]);
  });

  it('reads characters beyond U+FFFF written as numbers, and marked sections', () => {
    const rows =
      '<row><c t="inlineStr"><is><t xml:space="preserve"> &#134071;&#x91CE; </t></is></c><c t="inlineStr"><is><t><![CDATA[<b>&]]></t></is></c></row>';
    expect(textsOf({ rows })).toEqual([[' 𠮷野 ', '<b>&']]);
  });

  it('refuses a cell whose string is not there, with its row', () => {
    expect(problemOf(() => rowsOf({ rows: '<row r="7"><c r="A7" t="s"><v>3</v></c></row>' }))).toMatchObject({
      code: 'E_DAMAGED_FILE',
      at: { row: 7 },
    });
  });
});

describe('values', () => {
  it('takes what a formula came to, and no formula', () => {
    const rows =
      '<row><c><f>1+1</f><v>2</v></c><c t="str"><f>"a"</f><v>よい</v></c><c t="b"><v>1</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>';
    expect(rowsOf({ rows })[0]?.cells).toEqual([
      { text: '2', number: 2 },
      { text: 'よい' },
      { text: 'TRUE' },
      { text: '', error: true },
    ]);
  });

  it('shows numbers by their format, and all digits where the format is general or text', () => {
    const styles = FORMATS('000', 'General', '@', 'G/標準', '0.00');
    const rows = `<row>${[7, 90_123_456_789, 90_123_456_789, 0.1, 2.5].map((value, style) => `<c s="${style}"><v>${value}</v></c>`).join('')}<c><v>12345678901234567890</v></c></row>`;
    expect(textsOf({ styles, rows })).toEqual([
      ['007', '90123456789', '90123456789', '0.1', '2.50', '12345678901234567890'],
    ]);
  });

  it('reads dates by their format in both date systems, and dates of strict files', () => {
    const styles = FORMATS('[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@', 'yyyy/m/d h:mm');
    const rows =
      '<row><c s="0"><v>44382</v></c><c s="1"><v>44382.75</v></c><c s="2"><v>60</v></c><c t="d"><v>2021-07-05T09:30:00</v></c></row>';
    expect(rowsOf({ styles, rows })[0]?.cells.map(({ date }) => date)).toEqual([
      '2021-07-05',
      '2021-07-05 18:00:00',
      '1900-02-29',
      '2021-07-05 09:30:00',
    ]);
    const properties = '<workbookPr date1904="true"/>';
    expect(
      textsOf({
        properties,
        styles,
        rows: '<row><c s="0"><v>42920</v></c><c s="2"><v>0</v></c></row>',
      })[0]?.[0],
    ).toBe('2021-07-05');
  });

  it('knows the formats that Excel has built in, and takes what it does not know for general', () => {
    const cells: readonly (readonly [format: number, value: number, text: string])[] = [
      [1, 2.4, '2'],
      [3, 1234, '1,234'],
      [5, 3, '3'],
      [9, 0.25, '25%'],
      [16, 44_382, '2021-07-05'],
      [22, 44_382.75, '2021-07-05 18:00:00'],
      [49, 12, '12'],
      [100, 3, '3'],
    ];
    const styles = `<cellXfs>${cells.map(([format]) => `<xf numFmtId="${format}"/>`).join('')}</cellXfs>`;
    const rows = `<row>${cells.map(([, value], style) => `<c s="${style}"><v>${value}</v></c>`).join('')}</row>`;
    expect(textsOf({ styles, rows })).toEqual([cells.map(([, , text]) => text)]);
  });

  it('knows the dates that Japanese Excel has built in', () => {
    const styles = '<cellXfs><xf numFmtId="57"/><xf numFmtId="31"/><xf numFmtId="32"/></cellXfs>';
    const rows = '<row><c s="0"><v>44382</v></c><c s="1"><v>44382</v></c><c s="2"><v>0.5</v></c></row>';
    expect(textsOf({ styles, rows })).toEqual([['2021-07-05', '2021-07-05', '12時00分']]);
  });
});

describe('places', () => {
  it('numbers rows and cells that do not say where they are', () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(rowsOf({ rows }).map(({ number, cells }) => [number, ...cells.map(({ text }) => text)])).toEqual([
      [1, '1', '2'],
      [5, '', '', '3', '4'],
      [6, '5'],
    ]);
  });

  it('puts rows and cells that are out of order where they say they are', () => {
    const rows =
      '<row r="9"><c r="B9"><v>2</v></c><c r="A9"><v>1</v></c></row><row r="3"><c r="A3"><v>0</v></c></row>';
    expect(rowsOf({ rows }).map(({ number, cells }) => [number, ...cells.map(({ text }) => text)])).toEqual([
      [3, '0'],
      [9, '1', '2'],
    ]);
  });

  it('counts no cell that is only formatted', () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row><row r="2"><c r="A2" s="1"/></row>';
    expect(textsOf({ rows })).toEqual([['1']]);
  });

  it('holds no more than the rows that are there, however far apart', () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>';
    expect(rowsOf({ rows }).map(({ number }) => number)).toEqual([1, 1_048_576]);
  });

  it('tells merged ranges, also before the rows have been read', () => {
    const after =
      '<mergeCells count="2"><mergeCell ref="A1:XFD1048576"/><mergeCell ref="$B$3:C4"/></mergeCells>';
    const [sheet] = openXlsx(bookOf({ rows: '<row><c><v>1</v></c></row>', after }), 'a.xlsx').sheets;
    expect(sheet?.layout().merges).toEqual([
      { top: 1, bottom: 1_048_576, left: 0, right: 16_383 },
      { top: 3, bottom: 4, left: 1, right: 2 },
    ]);
  });

  it('tells hidden rows and columns and reads them', () => {
    const before =
      '<cols><col min="2" max="2" width="0" customWidth="1"/><col min="3" max="16384" hidden="1"/></cols>';
    const rows =
      '<row r="1"><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row><row r="2" hidden="1"><c><v>4</v></c></row>';
    const { rows: read, hiddenColumns } = readXlsx(bookOf({ before, rows }), 'a.xlsx').sheets[0]!;
    expect(hiddenColumns).toEqual([1, 2]);
    expect(read.map(({ number, hidden }) => [number, hidden])).toEqual([
      [1, undefined],
      [2, true],
    ]);
  });
});
