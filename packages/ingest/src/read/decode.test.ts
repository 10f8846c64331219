import type { Refused } from '@hirogeru/store/contracts';
import Encoding from 'encoding-japanese';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from './csv.ts';
import { decode } from './decode.ts';
import type { TextEncoding } from './find-encoding.ts';

const TEXT = '番号,意見\r\n1,居場所に来るとほっとします\r\n2,ﾋﾟｱｻﾎﾟｰﾄは心づよい\r\n';
const encode = (to: 'SJIS' | 'EUCJP' | 'JIS', text = TEXT): Uint8Array =>
  new Uint8Array(Encoding.convert(Encoding.stringToCode(text), { to, from: 'UNICODE', type: 'array' }));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const codeOf = (bytes: Uint8Array): string => {
  try {
    return decode(bytes, 'a.csv').encoding;
  } catch (error) {
    return (error as Refused).problem.code;
  }
};

const encodeAs = (to: 'SJIS' | 'EUCJP' | 'JIS' | 'UTF16', text: string): Uint8Array =>
  to === 'UTF16' ? new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]) : encode(to, text);
const problemOf = (bytes: Uint8Array, as?: TextEncoding): unknown => {
  try {
    return decode(bytes, 'a.csv', as).text;
  } catch (error) {
    return (error as Refused).problem;
  }
};

describe('decode', () => {
  it.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 BOM', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(TEXT)])],
    ['UTF-16LE BOM', new Uint8Array([0xff, 0xfe, ...Buffer.from(TEXT, 'utf16le')])],
    ['UTF-16BE BOM', new Uint8Array([0xfe, 0xff, ...Buffer.from(TEXT, 'utf16le').swap16()])],
    ['UTF-16LE', new Uint8Array(Buffer.from(TEXT, 'utf16le'))],
    ['CP932', encode('SJIS')],
    ['EUC-JP', encode('EUCJP')],
    ['ISO-2022-JP', encode('JIS')],
  ])('reads the same text from %s and names it', (name, bytes) => {
    expect(decode(bytes, 'a.csv')).toMatchObject({ text: TEXT, encoding: name });
  });

  it('takes bytes that are both UTF-8 and CP932 for UTF-8', () => {
    const bytes = utf8('友人');
    expect(new TextDecoder('shift_jis', { fatal: true }).decode(bytes)).toBe('蜿倶ｺｺ');
    expect(decode(bytes, 'a.csv')).toEqual({ text: '友人', encoding: 'UTF-8', confidence: 0.88 });
  });

  it('reads the characters that only CP932 has', () => {
    const bytes = new Uint8Array([0x87, 0x40, 0x87, 0x8a, 0xfb, 0xfc]);
    expect(decode(bytes, 'a.csv').text).toBe('①㈱髙');
  });

  it('refuses a file whose lines are in two encodings', () => {
    expect(codeOf(new Uint8Array([...utf8(TEXT), ...encode('SJIS')]))).toBe('E_MIXED_ENCODING');
    expect(codeOf(new Uint8Array([...encode('SJIS'), ...utf8(TEXT)]))).toBe('E_MIXED_ENCODING');
    expect(codeOf(new Uint8Array([...encode('EUCJP'), ...encode('SJIS')]))).toBe('E_MIXED_ENCODING');
  });

  it('calls a text damaged whose last character is cut off', () => {
    expect(codeOf(utf8('番号,意見').slice(0, -1))).toBe('E_DAMAGED_FILE');
    expect(codeOf(encode('SJIS', '番号,意見').slice(0, -1))).toBe('E_DAMAGED_FILE');
  });

  it('gives back any text with a UTF-8 mark', () => {
    const restores = fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(text)]);
      return decode(bytes, 'a.csv').text === text;
    });
    expect(fc.check(restores, { seed: 20211124 }).failed).toBe(false);
  });

  it.each([
    ['CP932', [0x82, 0xa0, 0x0a, 0x82, 0xfa], 2],
    ['EUC-JP', [0xb0, 0xa1, 0x0a, 0xa4, 0xfc], 2],
    ['ISO-2022-JP', [0x0a, 0x1b, 0x24, 0x28, 0x51, 0x21, 0x21, 0x1b, 0x24, 0x42], 2],
  ])('refuses characters that no set has, beside %s, with their line', (_, bytes, row) => {
    expect(problemOf(new Uint8Array(bytes))).toMatchObject({ code: 'E_UNKNOWN_CHARACTER', at: { row } });
  });

  it.each([
    // 𠮟 1-47-52, か゚ 1-4-87, 𠀋 1-14-2, 𩸽 2-93-44; the bytes are those of Python's codecs.
    ['SJIS-2004', [0x98, 0x73, 0x82, 0xf5, 0x0a, 0x82, 0xa0, 0x87, 0xa0, 0xfc, 0x6b]],
    ['EUC-JIS-2004', [0xcf, 0xd4, 0xa4, 0xf7, 0x0a, 0xa4, 0xa2, 0xae, 0xa2, 0x8f, 0xfd, 0xcc]],
  ] as const)(
    'reads the characters that only JIS X 0213 has from %s, and is less sure',
    (encoding, bytes) => {
      const text = '𠮟か゚\nあ𠀋𩸽';
      expect(decode(new Uint8Array(bytes), 'a.csv')).toEqual({ text, encoding, confidence: 0.9 });
      expect(decode(new Uint8Array(bytes), 'a.csv', encoding)).toEqual({ text, encoding, confidence: 1 });
    },
  );

  it('reads what JIS X 0208 has from SJIS-2004 as from CP932', () => {
    const bytes = new Uint8Array([0x81, 0x60, 0x81, 0x61, 0x81, 0x7c, 0x81, 0x91, 0x98, 0x73]);
    expect(decode(bytes, 'a.csv').text).toBe('～∥－￠𠮟');
  });

  it('takes the word of whoever says what it is, and refuses what does not fit', () => {
    const bytes = encode('SJIS', 'ﾋﾟｱｻﾎﾟｰﾄ');
    expect(decode(bytes, 'a.csv', 'EUC-JP')).toMatchObject({ encoding: 'EUC-JP', confidence: 1 });
    expect(() => decode(encode('SJIS'), 'a.csv', 'UTF-8')).toThrow('E_DAMAGED_FILE');
  });

  it('tells the line on which a text of two bytes a character is broken', () => {
    const lone = [0x00, 0xd8];
    const little = [0xff, 0xfe, ...Buffer.from('あ\r\n上\n', 'utf16le'), ...lone, 0x0a, 0x00];
    expect(problemOf(new Uint8Array(little))).toMatchObject({ code: 'E_DAMAGED_FILE', at: { row: 3 } });
    const cut = new Uint8Array([0xfe, 0xff, ...Buffer.from('あ\nい\nう', 'utf16le').swap16()]).slice(0, -1);
    expect(problemOf(cut)).toMatchObject({ code: 'E_DAMAGED_FILE', at: { row: 3 } });
  });

  it('tells the line that does not fit what a person says', () => {
    const bytes = new Uint8Array([...utf8('a,b\n1,2\n'), ...encode('SJIS')]);
    expect(problemOf(bytes, 'UTF-8')).toMatchObject({ code: 'E_DAMAGED_FILE', at: { row: 3 } });
  });

  it('does not take the last character of a text in CP932 for one that is cut off', () => {
    expect(decode(new Uint8Array([...utf8('a,b\n1,'), 0x82, 0xa0]), 'a.csv')).toMatchObject({
      text: 'a,b\n1,あ',
      encoding: 'CP932',
    });
  });

  it('tells the line on which the encoding changes', () => {
    expect(problemOf(new Uint8Array([...utf8(TEXT), ...encode('SJIS')]))).toMatchObject({ at: { row: 4 } });
  });

  it('reads half-width katakana alone as CP932, and is less sure', () => {
    const { text, encoding, confidence } = decode(encode('SJIS', 'ﾋﾟｱｻﾎﾟｰﾄ\n'), 'a.csv');
    expect([text, encoding]).toEqual(['ﾋﾟｱｻﾎﾟｰﾄ\n', 'CP932']);
    expect(confidence).toBeLessThan(1);
  });

  it("keeps an office's own characters and is less sure", () => {
    expect(decode(new Uint8Array([0x82, 0xa0, 0xf0, 0x40]), 'a.csv')).toEqual({
      text: 'あ\ue000',
      encoding: 'CP932',
      confidence: 0.8,
    });
  });

  it('reads EUC-JP with three bytes, ISO-2022-JP with half-width katakana, and UTF-16 without a mark', () => {
    expect(decode(new Uint8Array([0xa4, 0xa2, 0x8f, 0xb0, 0xa1]), 'a.csv').text).toBe('あ丂');
    expect(decode(new Uint8Array([0x1b, 0x28, 0x49, 0x31, 0x1b, 0x28, 0x42, 0x41]), 'a.csv').text).toBe('ｱA');
    expect(decode(new Uint8Array(Buffer.from(TEXT, 'utf16le').swap16()), 'a.csv').text).toBe(TEXT);
  });

  it('gives back the cells of any table in any encoding, separator and line end', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'あいうえおアンケート居場所相談支援123 、。ー'),
      minLength: 1,
    });
    const cell = fc.tuple(word, fc.constantFrom('', '"', '\n')).map(([text, odd]) => `意見${text}${odd}`);
    const tables = fc.record({
      rows: fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 6 }),
      delimiter: fc.constantFrom(',', '\t', ';', '|'),
      end: fc.constantFrom('\r\n', '\n'),
      to: fc.constantFrom(
        'SJIS' as const,
        'EUCJP' as const,
        'JIS' as const,
        'UTF8' as const,
        'UTF16' as const,
      ),
    });
    const restores = fc.property(tables, ({ rows, delimiter, end, to }) => {
      const text = rows
        .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter) + end)
        .join('');
      const bytes = to === 'UTF8' ? utf8(text) : encodeAs(to, text);
      const { sheet } = readCsv(decode(bytes, 'a.csv').text, 'a.csv');
      expect(sheet.rows.map(({ cells }) => cells.map((each) => each.text))).toEqual(rows);
    });
    fc.assert(restores, { seed: 20211124, numRuns: 200 });
  });
});
