import { beforeAll, describe, expect, it } from 'vitest';
import { createTokenizer, type Tokenizer } from '../tokenizer.ts';
import { termsWithBigrams } from './bigram.ts';
import { unitWords } from './unit-words.ts';

let tokenizer: Tokenizer;
beforeAll(async () => {
  tokenizer = await createTokenizer();
});

describe('words of a unit', () => {
  it('pairs neighbours across particles', () => {
    const words = unitWords(tokenizer.tokenize('仲間と学ぶ場'));
    expect(termsWithBigrams(words)).toEqual(['仲間', '仲間 学ぶ', '学ぶ', '学ぶ 場', '場']);
  });

  it('pairs nothing across a comma', () => {
    expect(termsWithBigrams(unitWords(tokenizer.tokenize('仲間、講座')))).toEqual(['仲間', '講座']);
  });

  it('makes no word, and no pair across, of what is hidden', () => {
    const text = '仲間の佐藤が講座';
    const words = unitWords(tokenizer.tokenize(text), [{ start: 3, end: 5 }]);
    expect(words.map(({ surface }) => surface).join('')).not.toContain('佐藤');
    expect(termsWithBigrams(words)).toEqual(['仲間', '講座']);
  });

  it('hides a word that touches a hidden stretch with one character', () => {
    expect(termsWithBigrams(unitWords(tokenizer.tokenize('相談'), [{ start: 1, end: 9 }]))).toEqual([]);
  });
});
