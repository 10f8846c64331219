import { describe, expect, it } from 'vitest';
import type { CodingDocument, CodingToken } from './coding-document.ts';
import { sentenceUnits } from './coding-document.ts';
import { evaluateRules } from './evaluate.ts';
import { parseRules } from './parse-rules.ts';

/** 「休む/休み を」: words by blanks, base form and surface by a slash; を の に が 。 cannot be named. */
const sentence = (words: string): CodingToken[] =>
  words.split(' ').map((word) => {
    const [base = '', surface = base] = word.split('/');
    return { surface, base, pos: '名詞', form: '', named: !'をのにが。'.includes(base) };
  });

const answers: CodingDocument[] = [
  {
    id: 'a',
    variables: { 立場: '本人', 回: '2' },
    headings: ['第一部'],
    sentences: [sentence('休憩 の 部屋 が 休む/休め 。'), sentence('部屋')],
  },
  { id: 'b', variables: { 立場: '家族', 回: '5' }, sentences: [sentence('相談 員 に 相談')] },
  { id: 'c', variables: {}, sentences: [sentence('講座')] },
];

const coded = (condition: string, documents = answers) =>
  [...(evaluateRules(parseRules(`＊x\n${condition}\n`).rules, documents).get('＊x') ?? [])].map(
    ({ id, count }) => `${id}${count}`,
  );

it('counts the running number on where units are a part of more', () => {
  const rules = parseRules('＊x\nNo. == 5\n').rules;
  expect(evaluateRules(rules, answers, 2).get('＊x')).toEqual([{ id: 'c', count: 1 }]);
  expect(evaluateRules(rules, answers).get('＊x')).toEqual([]);
});

describe('a condition', () => {
  it.each([
    ['休憩', ['a1']],
    ['部屋 | 相談', ['a2', 'b2']],
    ['部屋 & 講座', []],
    ['not 部屋', ['b1', 'c1']],
    ['部屋 + 休憩 >= 3', ['a3']],
    ['部屋 - 休憩 == 1', ['a3']],
    ['相談 * 2 > 3', ['b2']],
    ['相談 / 0', []],
    ['not 相談 / 0', []],
    ['相談+員', ['b1']],
    ['休憩+部屋', []],
    ['near(休憩-部屋)', ['a1']],
    ['near(休憩-休む)[3]', []],
    ['near(休憩-休む)[4]', ['a1']],
    ['near(休憩-休む)[b4]', ['a1']],
    ['near(休憩-休む)[x]', []],
    ['seq(部屋-休憩)', []],
    ["'部屋'", ['a2']],
    ["'休_の'", ['a1']],
    ["'休憩%部屋'", ['a1']],
    ["'.'", []],
    ["'休-憩'", []],
    ['休む=>休め', ['a1']],
    ['休む=>休む', []],
    ['休憩-->名詞', ['a1']],
    ['休憩-->動詞', []],
    ['の', []],
    ['<>立場-->家族', ['b1']],
    ['<>toString-->本人', []],
    ['<>回<> > 3', ['b5']],
    ['<>見出し1-->第一部', ['a1']],
    ['lw >= 7', ['a1']],
    ['lc == 2', ['c1']],
    ['No. == 3', ['c1']],
    ['休憩 OR 講座', ['a1', 'c1']],
  ])('%s', (condition, expected) => {
    expect(coded(condition)).toEqual(expected);
  });

  it('sees sentences when they are the units', () => {
    expect(coded('部屋', sentenceUnits(answers))).toEqual(['a.11', 'a.21']);
  });

  it('can use an earlier code', () => {
    const { rules } = parseRules('＊休み\n休憩 | 休む\n＊部屋で休む\n<＊休み> & 部屋\n');
    expect(evaluateRules(rules, answers).get('＊部屋で休む')).toEqual([{ id: 'a', count: 4 }]);
  });
});
