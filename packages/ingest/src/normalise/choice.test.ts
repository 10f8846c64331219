import { expect, it } from 'vitest';
import { readChoice, readChoices } from './choice.ts';

const labels = {
  '学びたい（制度, 仕事）': 'learn',
  学びたい: 'learn_only',
  案内を見た: 'flyer',
  友人に誘われた: 'friend',
  その他: 'other',
};

it('takes the longest label first, so that a label may hold the separator', () => {
  expect(readChoices('その他, 学びたい（制度, 仕事）', labels, ', ')).toEqual({
    codes: ['other', 'learn'],
    unknown: 0,
    beside: [],
  });
  expect(readChoices('学びたい, 案内を見た', labels, ', ')).toEqual({
    codes: ['learn_only', 'flyer'],
    unknown: 0,
    beside: [],
  });
});

it.each([
  '案内を見た、友人に誘われた',
  '案内を見た;友人に誘われた;',
  '案内を見た\n友人に誘われた\n',
  '案内を見た；友人に誘われた',
])('splits %j', (text) => {
  expect(readChoices(text, labels, ';').codes).toEqual(['flyer', 'friend']);
});

it('reads codes separated by spaces', () => {
  expect(readChoices('friend flyer', { friend: 'a', flyer: 'b' }, ' ')).toEqual({
    codes: ['a', 'b'],
    unknown: 0,
    beside: [],
  });
});

it('takes what was written beside その他 with it', () => {
  expect(readChoices('その他（近所の人, 親）, 案内を見た', labels, ', ')).toEqual({
    codes: ['other', 'flyer'],
    unknown: 0,
    beside: ['近所の人, 親'],
  });
  expect(readChoices('案内を見た\nその他：親、兄', labels, '\n')).toEqual({
    codes: ['flyer', 'other'],
    unknown: 0,
    beside: ['親、兄'],
  });
});

it.each([
  ['その他（ｶﾞｲﾄﾞの　①番）', ['ｶﾞｲﾄﾞの　①番']],
  ['その他: 三味線\n案内を見た', ['三味線']],
  ['Other: the library', ['the library']],
  ['案内を見た（駅で）、その他（役所）', ['駅で', '役所']],
  ['その他（）', []],
  ['その他：', []],
  ['その他（とじない', ['とじない']],
])('keeps what stands beside the labels of %j as it was written', (text, beside) => {
  expect(readChoices(text, { ...labels, Other: 'other' }, ', ')).toMatchObject({ unknown: 0, beside });
});

it('counts what is no label instead of dropping it', () => {
  expect(readChoices('案内を見た, 親にきいた', labels, ', ')).toEqual({
    codes: ['flyer'],
    unknown: 1,
    beside: [],
  });
  expect(readChoices('', labels, ', ')).toEqual({ codes: [], unknown: 0, beside: [] });
});

it('tells one answer from two and from none', () => {
  expect(readChoice('案内を見た', labels)).toEqual({ code: 'flyer', beside: [] });
  expect(readChoice('案内を見た、その他', labels)).toBe('two');
  expect(readChoice('親にきいた', labels)).toBeNull();
});
