import { beforeAll, describe, expect, it } from 'vitest';
import { createTokenizer, type Tokenizer } from '../tokenizer.ts';
import { contentTerm } from './content-word.ts';

let tokenizer: Tokenizer;
beforeAll(async () => {
  tokenizer = await createTokenizer();
});

describe('content words', () => {
  it.each([
    ['夕方に集まる場所を増やしてほしい', ['夕方', '集まる', '場所', '増やす']],
    ['今回はとても良い意見だと思いました', []],
    ['３人で話すことがありました', ['話す']],
    ['ありがとうございました。よろしくお願いします', []],
    ['それはあの方たちのためのものです', []],
  ])('of 「%s」', (text, expected) => {
    expect(tokenizer.tokenize(text).flatMap((token) => contentTerm(token) ?? [])).toEqual(expected);
  });
});
