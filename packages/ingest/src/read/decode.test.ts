import { Refused } from '@hirogeru/store/contracts';
import Encoding from 'encoding-japanese';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';

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
    expect(decode(bytes, 'a.csv')).toEqual({ text: TEXT, encoding: name });
  });

  it('takes bytes that are both UTF-8 and CP932 for UTF-8', () => {
    const bytes = utf8('友人');
    expect(new TextDecoder('shift_jis', { fatal: true }).decode(bytes)).toBe('蜿倶ｺｺ');
    expect(decode(bytes, 'a.csv')).toEqual({ text: '友人', encoding: 'UTF-8' });
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
});
