import { expect, it } from 'vitest';
import { guessColumn } from './guess-column.ts';

const guessed = (name: string, ...texts: readonly string[]) =>
  guessColumn({ name, cells: texts.map((text) => ({ text })) }, 'answers').column;

it.each([
  ['統計への利用に同意しますか', 'stats'],
  ['回答を集計に使ってよいか', 'stats'],
  ['調査への参加に同意します', 'stats'],
  ['引用の可否', 'quote'],
  ['ご意見を公開してよいですか', 'quote'],
  ['統計への利用と引用への同意', ['stats', 'quote']],
  ['前後の回答を結びつけることへの同意', 'link'],
])('takes 「%s」 for a consent to %s', (name, use) => {
  expect(guessed(name, 'はい', 'いいえ')).toEqual({
    kind: 'consent',
    use,
    values: { はい: 'yes', いいえ: 'no' },
  });
});

it.each([
  ['同意しません', 'no'],
  ['使わないでください', 'no'],
  ['協力できません', 'no'],
  ['要約なら可', 'paraphrase'],
  ['公開してもよい', 'yes'],
  ['差し支えない', 'yes'],
  ['かまいません', 'yes'],
  ['同意を撤回します', 'withdrawn'],
])('reads 「%s」, chosen by several, as %s', (text, consent) => {
  expect(guessed('統計や引用への利用の同意', 'はい', text, text)).toMatchObject({
    values: { はい: 'yes', [text]: consent },
  });
});

it('knows a column of those who took their consent back, by marks, words or days', () => {
  const column = { kind: 'consent', use: ['stats', 'quote'] };
  expect(guessed('同意の撤回', '○', 'いいえ')).toMatchObject({
    ...column,
    values: { '○': 'withdrawn', いいえ: 'not_asked' },
  });
  expect(guessed('取り下げ日', '2021-10-01')).toMatchObject({
    ...column,
    values: { 取り下げる: 'withdrawn' },
  });
});

it('names no words in a mapping that only one person wrote', () => {
  const { values } = { values: {}, ...guessed('引用の可否', ...Array(3).fill('はい'), '姉の話のほかは可') };
  expect(values).toEqual({ はい: 'yes' });
});

it('takes what people wrote about consent for no consent', () => {
  const words = '説明がむずかしくて、よくわからないまま丸をつけてしまった人がいる';
  expect(guessed('同意について', words)).not.toMatchObject({ kind: 'consent' });
});
