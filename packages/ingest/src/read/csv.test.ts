import { Refused } from '@hirogeru/store/contracts';
import { describe, expect, it } from 'vitest';
import { readCsv } from './csv.ts';

const textsOf = (text: string): string[][] =>
  readCsv(text, 'a.csv').sheet.rows.map(({ cells }) => cells.map((cell) => cell.text));
const numbersOf = (text: string): number[] => readCsv(text, 'a.csv').sheet.rows.map(({ number }) => number);

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

  it('refuses a quotation mark that is never closed', () => {
    expect(() => readCsv('a,b\n1,"x\n2,y\n', 'a.csv')).toThrow(Refused);
  });
});
