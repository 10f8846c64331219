import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fieldWords } from '../dictionary/field-words.ts';
import { createTokenizer, type Tokenizer } from '../tokenizer.ts';
import { tokenizeOpinion } from './tokenize-opinion.ts';

let tokenizer: Tokenizer;
beforeAll(async () => {
  tokenizer = await createTokenizer({ userWords: fieldWords() });
});

describe('tokenizeOpinion', () => {
  it('places the words of half-width kana in the text as received', () => {
    const found = tokenizeOpinion(tokenizer, 'ﾋﾟｱｻﾎﾟｰﾀｰが２人!!');
    expect(found.map(({ surface, lemma, start, end }) => [surface, lemma, start, end])).toEqual([
      ['ﾋﾟｱｻﾎﾟｰﾀｰ', 'ピアサポーター', 0, 9],
      ['が', 'が', 9, 10],
      ['２', '2', 10, 11],
      ['人', '人', 11, 12],
      ['!!', '！', 12, 14],
    ]);
  });

  it('makes one token of the words that one written character holds', () => {
    const [token] = tokenizeOpinion(tokenizer, '㈱');
    expect(token).toMatchObject({ surface: '㈱', lemma: '（株）', pos: '名詞', start: 0, end: 1 });
  });

  it.each(['', '\u0000', '\ud83d', '\u3099', '\u{e0100}', '️', 'ﷺﷺ', '㍿㍿', '\u200b\u200b'])(
    'survives %j',
    (text) => {
      expect(() => tokenizeOpinion(tokenizer, text)).not.toThrow();
    },
  );

  it('gives tokens in order that slice to their surface and never overlap, for any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 10 }),
      fc.constantFrom('㈱', '㍻', 'ﾊﾞ', '！！', '\r\n', '仲間と', '…', '①', 'ﷺ', 'か\u3099', '👨‍👩‍👧', '3．5'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const token of tokenizeOpinion(tokenizer, text)) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(token.start, token.end)).toBe(token.surface);
          at = token.end;
        }
      }),
      { seed: 20210705, numRuns: 300 },
    );
  });
});
