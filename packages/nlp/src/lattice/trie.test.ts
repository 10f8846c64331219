import { beforeAll, describe, expect, it } from 'vitest';
import { openDictionary, type Dictionary } from './dictionary.ts';
import { ENTRY } from './homographs.ts';
import { walk, wordAt } from './trie.ts';

let dictionary: Dictionary;
beforeAll(async () => {
  dictionary = await openDictionary();
});

function find(surface: string): number {
  const { cells } = dictionary.trie;
  let state = 0;
  for (let i = 0; i < surface.length; i++) state = walk(cells, state, surface.charCodeAt(i));
  return state < 0 ? -1 : wordAt(cells, state);
}

describe('the trie of IPADIC', () => {
  it.each([
    ['仲間', '名詞'],
    ['が', '助詞'],
    ['話せる', '動詞'],
    ['リハビリテーション', '名詞'],
    ['。', '記号'],
    ['α', '記号'],
  ])('finds 「%s」 as %s', (surface, pos) => {
    const { at, entries } = dictionary.homographs;
    const first = at[find(surface)]! + 1;
    const words = Array.from({ length: entries[first - 1]! }, (_, n) => entries[first + n * ENTRY]!);
    expect(words.map((word) => dictionary.words.features(word).pos)).toContain(pos);
  });

  it.each(['仲間仲間', 'ピアサポ', '\u0000', '\ud842\udfb7', '仲\u0000'])('finds no word %j', (surface) => {
    expect(find(surface)).toBe(-1);
  });

  it('knows at once which units begin no word', () => {
    const { cells, first } = dictionary.trie;
    for (const unit of [0, 0x3042, 0x4eba, 0xd83d, 0xffff]) expect(first[unit]).toBe(walk(cells, 0, unit));
  });
});

describe('the dictionary', () => {
  it('holds the 392,126 words of IPADIC 2.7.0 and their 1,316 contexts', () => {
    expect(dictionary.words.count).toBe(392_126);
    expect(dictionary.connections.size).toBe(1316);
  });

  it('is opened once a process', async () => {
    expect(await openDictionary()).toBe(dictionary);
  });
});
