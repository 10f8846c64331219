import { beforeAll, describe, expect, it } from 'vitest';
import type { Characters } from './characters.ts';
import { openDictionary } from './dictionary.ts';
import { unknownEnds } from './unknown.ts';

let characters: Characters;
beforeAll(async () => {
  ({ arrays: characters } = await openDictionary());
});

describe('unknownEnds', () => {
  // Expected by hand from char.def of IPADIC (invoke, group, length) and tokenizer.cpp of MeCab 0.996.
  it.each<[string, string, number[]]>([
    ['kanji: one and two characters, no group', '薔薇園', [1, 2]],
    ['one kanji before kana: one character', '薔が', [1]],
    ['hiragana: the group, then one and two', 'ぷよんと', [4, 1, 2]],
    ['katakana: a group of two is not tried twice', 'ピョ', [2, 1]],
    ['digits: the group alone', '123人', [3]],
    ['letters: the group alone', 'Zoomで', [4]],
    ['a group where each shares a kind with the one before (二 is digit and kanji)', '二三人が', [3]],
    ['an astral character is two units', '😀。', [2]],
    ['a group of astral characters', '😀😀', [4]],
    ['a run of 25 is one group', 'a'.repeat(25), [25]],
    ['a run of 26 is no group, one character is left', 'a'.repeat(26), [1]],
  ])('tries for %s', (_name, text, expected) => {
    const ends = new Int32Array(32);
    const count = unknownEnds(text, 0, text.length, characters, true, ends);
    expect([...ends.subarray(0, count)]).toEqual(expected);
  });

  it('tries nothing for a long run where the dictionary knows a word', () => {
    expect(unknownEnds('a'.repeat(26), 0, 26, characters, false, new Int32Array(32))).toBe(0);
  });
});
