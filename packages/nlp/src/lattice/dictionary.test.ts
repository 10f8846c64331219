import { beforeAll, describe, expect, it } from 'vitest';
import { dictionaryIn, dictionaryMemory, openDictionary, type Dictionary } from './dictionary.ts';
import { ENTRY } from './homographs.ts';
import { longer } from './prefixes.ts';

let dictionary: Dictionary;
beforeAll(async () => {
  dictionary = await openDictionary();
});

/** Place of a word among the entries, or -1. */
function find(surface: string): number {
  const { slots, first, firstWord } = dictionary.arrays;
  if (surface.length === 1) return firstWord[surface.charCodeAt(0)]!;
  let beginning = first[surface.charCodeAt(0)]!;
  for (let i = 1; beginning >= 0; i++) {
    const at = longer(slots, beginning, surface.charCodeAt(i));
    if (at < 0) return -1;
    if (i === surface.length - 1) return slots[at + 3]!;
    beginning = slots[at + 2]!;
  }
  return -1;
}

describe('the words of IPADIC', () => {
  it.each([
    ['仲間', '名詞'],
    ['が', '助詞'],
    ['話せる', '動詞'],
    ['リハビリテーション', '名詞'],
    ['。', '記号'],
    ['α', '記号'],
  ])('hold 「%s」 as %s', (surface, pos) => {
    const { entries } = dictionary.arrays;
    const place = find(surface);
    const words = Array.from({ length: entries[place]! }, (_, n) => entries[place + 1 + n * ENTRY]!);
    expect(words.map((word) => dictionary.featuresOf(word).pos)).toContain(pos);
  });

  it.each(['仲間仲間', 'ピアサポ', '\u0000', '\ud842\udfb7', '仲\u0000', '\uffff'])(
    'hold no %j',
    (surface) => {
      expect(find(surface)).toBe(-1);
    },
  );
});

describe('the dictionary', () => {
  it('holds the 392,126 words of IPADIC 2.7.0 and their 1,316 contexts', () => {
    expect(dictionary.words).toBe(392_126);
    expect(dictionary.contexts).toBe(1316);
  });

  it('is opened once a process', async () => {
    expect(await openDictionary()).toBe(dictionary);
  });

  it('is the same from the memory that threads share', async () => {
    const other = dictionaryIn(await dictionaryMemory());
    expect(other.featuresOf(1000)).toEqual(dictionary.featuresOf(1000));
    expect(other.unknownOf).toEqual(dictionary.unknownOf);
  });
});
