import { Refused } from '@hirogeru/store/contracts';
import { describe, expect, it } from 'vitest';
import { readJson } from './json.ts';

const textsOf = (text: string): string[][] | undefined =>
  readJson(text, 'a.json')?.rows.map(({ cells }) => cells.map((cell) => cell.text));
const codeOf = (text: string): string | null => {
  try {
    return readJson(text, 'a.json') === null ? null : 'read';
  } catch (error) {
    if (error instanceof Refused) return error.problem.code;
    throw error;
  }
};

describe('readJson', () => {
  it('reads records whose keys differ, nested keys and lists', () => {
    const text = JSON.stringify([
      { 番号: 1, 属性: { 年代: '20代' }, 選択: ['話', '場'], 同意: true },
      { 番号: 2, 意見: 'よい', 同行: [{ 続柄: '母' }, { 続柄: '友' }], 属性: null },
    ]);
    expect(textsOf(text)).toEqual([
      ['番号', '属性/年代', '選択', '同意', '意見', '同行/1/続柄', '同行/2/続柄', '属性'],
      ['1', '20代', '話; 場', 'TRUE', '', '', '', ''],
      ['2', '', '', '', 'よい', '母', '友', ''],
    ]);
  });

  it('reads an object a line, and the one list of records inside of an answer', () => {
    const expected = [['a'], ['1'], ['2']];
    expect(textsOf('{"a":1}\n{"a":2}\n')).toEqual(expected);
    expect(textsOf('{"count":2,"next":null,"results":[{"a":1},{"a":2}]}')).toEqual(expected);
  });

  it('takes names of the language for names, keeps all digits, and shows half a pair', () => {
    expect(textsOf('[{"__proto__":"x","id":12345678901234567890,"t":"\\ud83d"}]')).toEqual([
      ['__proto__', 'id', 't'],
      ['x', '12345678901234567890', '\ufffd'],
    ]);
  });

  it('refuses a key that is there twice, and what holds no records', () => {
    expect(codeOf('[{"a":1,"a":2}]')).toBe('E_UNKNOWN_FORMAT');
    expect(codeOf('[1,2]')).toBe('E_UNKNOWN_FORMAT');
    expect(codeOf('{"a":[{"b":1}],"c":[{"d":1}]}')).toBe('E_UNKNOWN_FORMAT');
  });

  it('refuses deep nesting before it is parsed', () => {
    expect(codeOf('['.repeat(200_000) + ']'.repeat(200_000))).toBe('E_LIMIT');
    expect(codeOf(`[{"a":${'['.repeat(70)}1${']'.repeat(70)}}]`)).toBe('E_LIMIT');
  });

  it('takes a table whose first cell begins with a bracket for no JSON', () => {
    expect(codeOf('[必須] 意見,年代\nよい,20代\n')).toBeNull();
  });
});

it.each(['{"意見": "ひみつ"', '[{"意見": "ひみつ"}, {"意', '{"a": 1}\n{"a": '])(
  'refuses JSON that is cut off, which would pass for a table',
  (text) => {
    expect(() => readJson(text, 'a.json')).toThrow('E_DAMAGED_FILE');
  },
);
