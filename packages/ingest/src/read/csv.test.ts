import type { Refused } from '@hirogeru/store/contracts';
import { describe, expect, it } from 'vitest';
import { readCsv } from './csv.ts';

const textsOf = (text: string): string[][] =>
  readCsv(text, 'a.csv').sheet.rows.map(({ cells }) => cells.map((cell) => cell.text));
const numbersOf = (text: string): number[] => readCsv(text, 'a.csv').sheet.rows.map(({ number }) => number);

const refusalOf = (text: string): unknown => {
  try {
    return readCsv(text, 'a.csv');
  } catch (error) {
    return (error as Refused).problem;
  }
};

describe('readCsv', () => {
  it.each([',', '\t', ';', '|'])('finds the separator %j', (separator) => {
    const { delimiter, sheet } = readCsv(
      ['番号', '意見'].join(separator) + '\n' + ['1', 'よい'].join(separator),
      'a.csv',
    );
    expect(delimiter).toBe(separator);
    expect(sheet.rows).toHaveLength(2);
  });

  it('numbers a record by the physical line on which it begins', () => {
    expect(numbersOf('a,b\r\n1,"x\r\ny\nz"\r\n2,y\r\n')).toEqual([1, 2, 5]);
    expect(numbersOf('a,b\r1,"x\ry"\r2,y\r')).toEqual([1, 2, 4]);
  });

  it('keeps cells as they are: no formula, no number, no trimming', () => {
    expect(textsOf('a,b\n=1+1, 007 \n')).toEqual([
      ['a', 'b'],
      ['=1+1', ' 007 '],
    ]);
  });

  it('keeps rows that are too short or too long', () => {
    expect(textsOf('a,b,c\n1\n1,2,3,4\n').map((row) => row.length)).toEqual([3, 1, 4]);
  });

  it("takes Excel's sep= line for no row", () => {
    expect(readCsv('sep=;\r\na;b\r\n1;2\r\n', 'a.csv')).toMatchObject({
      delimiter: ';',
      sheet: { rows: [{ number: 2 }, { number: 3 }] },
    });
  });

  it('refuses a quotation mark that is never closed, with the line where it opens', () => {
    expect(refusalOf('a,b\n1,"x\ny"\n2,"z\n3,w\n')).toMatchObject({ code: 'E_DAMAGED_FILE', at: { row: 4 } });
    expect(refusalOf(`a,b\n1,"${'x\n'.repeat(6_000_000)}`)).toMatchObject({
      code: 'E_DAMAGED_FILE',
      at: { row: 2 },
    });
  });

  it('refuses a record that goes on and on', () => {
    expect(refusalOf(`a,b\n1,2\n${'x'.repeat(11_000_000)}`)).toMatchObject({
      code: 'E_LIMIT',
      at: { row: 3 },
    });
  });

  it('finds the separator where opinions are full of others, below a title', () => {
    const rows = ['はい、いいえ, どちらも, ほか, ほか', 'a, b, c, d, e', 'p|q|r|s|t|u'];
    const text = ['居場所アンケート', '番号\t意見', ...rows.map((row, index) => `${index}\t${row}`)].join(
      '\n',
    );
    expect(readCsv(text, 'a.csv').delimiter).toBe('\t');
    expect(textsOf(text)[2]).toEqual(['0', 'はい、いいえ, どちらも, ほか, ほか']);
  });

  it('drops the mark between files that were put together, and keeps one inside of a cell', () => {
    expect(textsOf('a,b\r\n1,x\uFEFFy\r\n\uFEFF"2",z\r\n')).toEqual([
      ['a', 'b'],
      ['1', 'x\uFEFFy'],
      ['2', 'z'],
    ]);
  });

  it('takes names of the language for names of columns', () => {
    expect(textsOf('__proto__,constructor\n1,2\n')).toEqual([
      ['__proto__', 'constructor'],
      ['1', '2'],
    ]);
  });

  it('keeps control characters', () => {
    expect(textsOf('a\0b,\u0007\n1,\u000B\n')).toEqual([
      ['a\0b', '\u0007'],
      ['1', '\u000B'],
    ]);
  });
});
