import { array, assert, asyncProperty, string } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldWords } from '../dictionary/field-words.ts';
import type { Token } from '../token.ts';
import { createTokenizer, type Tokenizer } from '../tokenizer.ts';
import { createTokenizerPool, type TokenizerPool } from './tokenizer-pool.ts';

const plain = ({ surface, lemma, pos, posDetail, reading, start, end, known }: Token) => ({
  surface,
  lemma,
  pos,
  posDetail,
  reading,
  start,
  end,
  known,
});

async function all(pool: TokenizerPool, texts: readonly string[]) {
  const found = [];
  for await (const tokens of pool.tokenize(texts)) found.push(tokens.map(plain));
  return found;
}

describe.each([1, 2, 4])('a pool of %i threads', (threads) => {
  let pool: TokenizerPool;
  let one: Tokenizer;
  beforeAll(async () => {
    pool = await createTokenizerPool({ threads, userWords: fieldWords() });
    one = await createTokenizer({ userWords: fieldWords() });
  });
  afterAll(() => pool.close());

  it('finds in each text what one tokenizer finds, in the order of the texts', async () => {
    const texts = Array.from({ length: 400 }, (_, n) =>
      `${n}回目は、ピアサポーターの仲間と話せる居場所がほしい。`.repeat((n * 37) % 41),
    );
    expect(await all(pool, texts)).toEqual(texts.map((text) => one.tokenize(text).map(plain)));
  });

  it('takes any text and no text', async () => {
    expect(await all(pool, [])).toEqual([]);
    await assert(
      asyncProperty(array(string({ unit: 'binary' })), async (texts) => {
        expect(await all(pool, texts)).toEqual(texts.map((text) => one.tokenize(text).map(plain)));
      }),
      { seed: 5, numRuns: 50 },
    );
  });
});
