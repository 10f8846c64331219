import { describe, expect, it } from 'vitest';
import type { CodingDocument, CodingToken } from './coding-document.ts';
import { idlePieces } from './idle-pieces.ts';
import { parseRules } from './parse-rules.ts';
import { uncoveredWords, type AnswerWords } from './uncovered-words.ts';

const token = (base: string): CodingToken => ({
  surface: base,
  base,
  pos: '名詞',
  form: '',
  named: base !== 'の',
});
const document = (id: string, words: string): CodingDocument => ({
  id,
  variables: { 回: '2' },
  sentences: [words.split(' ').map(token)],
});

describe('what of a rule is said nowhere', () => {
  const documents = [document('a', '夕方 の 居場所'), document('b', '休憩 部屋')];
  const idle = (condition: string) =>
    idlePieces(parseRules(`＊x\n${condition}\n`).rules, documents)[0]?.pieces;

  it.each([
    ['居場所 | サロン | サロン', ['サロン']],
    ['夕方+の+居場所 | 夕方', ['夕方+の+居場所']],
    ["'夕方の' | '昼の'", ["'昼の'"]],
    ['near(休憩-部屋) | near(夕方-部屋)', ['near(夕方-部屋)']],
    ['<>回-->9 | lw > 100 | 休憩', []],
    ['not 休憩', []],
  ])('%s', (condition, expected) => {
    expect(idle(condition)).toEqual(expected);
  });

  it('is nothing for a code without a condition', () => {
    expect(idlePieces(parseRules('＊x\n＊y\n居場所\n').rules, documents)).toEqual([
      { code: '＊x', pieces: [] },
      { code: '＊y', pieces: [] },
    ]);
  });
});

describe('words that no rule covers', () => {
  const answer = (personKey: string, words: string, coded = false): AnswerWords => ({
    personKey,
    coded,
    words: words.split(' ').map((term) => ({ surface: term, term, role: 'noun' as const })),
  });
  const found = (rules: string, answers: readonly AnswerWords[]) =>
    uncoveredWords(answers, parseRules(`＊x\n${rules}\n`).rules).map(
      ({ term, people, uncodedPeople }) => `${term}${people}/${uncodedPeople}`,
    );

  it('counts people, not answers or words', () => {
    expect(
      found('本', [
        answer('p', '駅 駅 道'),
        answer('p', '駅', true),
        answer('q', '駅', true),
        answer('r', '道'),
      ]),
    ).toEqual(['道2/2', '駅2/1']);
  });

  it.each([
    ['駅', ['道1/1']],
    ['道 & not 駅', []],
    ['near(駅-道)', []],
    ['駅+道', []],
    ["'駅前'", ['道1/1', '駅1/1']],
    ['<>駅-->道', ['道1/1', '駅1/1']],
  ])('are told from those that %s names', (rules, expected) => {
    expect(found(rules, [answer('p', '駅 道')])).toEqual(expected);
  });

  it('are told from those in a raw text', () => {
    expect(found("'働きたい'", [answer('p', '働き 道')])).toEqual(['道1/1']);
  });
});
