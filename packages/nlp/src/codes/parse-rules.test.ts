import { describe, expect, it } from 'vitest';
import { parseRules } from './parse-rules.ts';

const problemsOf = (text: string) => parseRules(text).problems;

describe('a rule file', () => {
  it('names its codes by whole lines, star included', () => {
    const { rules } = parseRules('# 注\n＊supporter.confidence\n自信 | やりがい\n\n* 2\n本\n');
    expect(rules.map(({ code, line }) => [code, line])).toEqual([
      ['＊supporter.confidence', 2],
      ['* 2', 5],
    ]);
  });

  it('may carry a byte order mark and Windows line ends', () => {
    expect(parseRules('\uFEFF＊a\r\n本\r\n').rules[0]).toMatchObject({
      code: '＊a',
      condition: { atoms: [{ base: '本' }] },
    });
  });

  it('is refused when a name stands twice', () => {
    expect(parseRules('＊a\n本\n＊b\n駅\n＊a\n道\n')).toMatchObject({
      rules: [],
      problems: [{ kind: 'twice', line: 5 }],
    });
  });

  it('is refused without a code', () => {
    expect(problemsOf('本 | 駅\n')).toEqual([{ kind: 'no_code', line: 1 }]);
  });

  it.each(['本 駅', '( 本', '本 )', '| 本', '本 &', 'not', '本 >= >= 2', '( )'])(
    'says where a condition cannot be read: %s',
    (condition) => {
      expect(problemsOf(`＊よい\n本\n＊わるい\n${condition}\n`)).toEqual([{ kind: 'condition', line: 3 }]);
    },
  );

  it('says where a code asks for a later one', () => {
    expect(problemsOf('＊a\n<＊b> | 本\n＊b\n駅\n')).toEqual([{ kind: 'unknown_code', line: 1 }]);
  });

  it('puts no text of the file into a problem', () => {
    expect(JSON.stringify(problemsOf('＊秘密\n本 駅\n'))).not.toMatch(/秘密|本|駅/);
  });
});
