import { beforeAll, describe, expect, it } from 'vitest';
import { createTokenizer, type Tokenizer } from '../tokenizer.ts';
import { unitWords } from '../words/unit-words.ts';
import { themeLabel } from './label.ts';
import type { LabelSource } from './label-source.ts';
import { nounPhrases } from './phrases.ts';

let tokenizer: Tokenizer;
beforeAll(async () => {
  tokenizer = await createTokenizer();
});

const source = (texts: readonly string[], keywords: readonly string[]): LabelSource => ({
  units: texts.map((text, at) => ({ personKey: `person-${at}`, words: unitWords(tokenizer.tokenize(text)) })),
  keywords: keywords.map((term, at) => ({ term, score: 10 - at })),
});

const LEARNING = [
  '仲間と学ぶ場がほしい',
  '仲間と学ぶ場を続けたい',
  '仲間と学ぶ場は楽しい',
  '講座で仲間ができた',
];

describe('the label of a theme', () => {
  it('is a phrase that its people use', () => {
    expect(themeLabel(source(LEARNING, ['仲間', '学ぶ', '場']), 3, [])?.text).toBe('仲間と学ぶ場');
  });

  it('joins two words, nouns first, when too few people use one phrase', () => {
    expect(themeLabel(source(LEARNING, ['仲間', '学ぶ', '場']), 4, [])?.text).toBe('仲間・場');
  });

  it('is no phrase that fewer people say than may be told of, though many say each of its words', () => {
    const texts = [...LEARNING, '学ぶ時間がほしい', '場が遠い', '学ぶのは楽しい', '場を増やす'];
    const words = ['仲間', '学ぶ', '場'];
    expect(themeLabel(source(texts, words), 3, [])?.text).toBe('仲間と学ぶ場');
    // Three of the four say 「仲間と学ぶ場」.
    expect(themeLabel(source(texts, words), 4, [])?.text).toBe('仲間・場');
  });

  it('puts words in the order in which they stand', () => {
    const texts = [
      '夜は駅から遠い道を歩くので、明かりがほしい',
      '駅の前に明かりがない',
      '駅に行くと明かりが暗い',
    ];
    expect(themeLabel(source(texts, ['明かり', '駅']), 3, [])?.text).toBe('駅・明かり');
  });

  it('is given once', () => {
    const label = themeLabel(source(LEARNING, ['仲間', '学ぶ', '場']), 3, [
      { text: '仲間と学ぶ場', main: '仲間' },
    ]);
    expect(label).toBeDefined();
    expect(label?.text).not.toBe('仲間と学ぶ場');
  });

  it('shows a word in the compound in which it stands', () => {
    const texts = ['相談員が少ない', '相談員に聞けて安心', '相談員と話すと安心'];
    expect(themeLabel(source(texts, ['安心', '相談']), 3, [])?.text).toBe('相談員・安心');
  });

  it('does not exist without two words', () => {
    expect(themeLabel(source(['仲間です', 'よい仲間', '仲間'], ['仲間']), 3, [])).toBeUndefined();
  });
});

describe('noun phrases', () => {
  it.each([
    ['敷居の低い研修がよい', ['敷居', '敷居の低い研修', '低い研修', '研修']],
    ['仲間が講座に来た', ['仲間', '講座']],
    ['電話相談員の休み', ['電話相談員', '電話相談員の休み', '休み']],
    ['学ぶこと、場所', ['場所']],
  ])('of 「%s」', (text, expected) => {
    expect(nounPhrases(unitWords(tokenizer.tokenize(text))).map((phrase) => phrase.text)).toEqual(expected);
  });
});
