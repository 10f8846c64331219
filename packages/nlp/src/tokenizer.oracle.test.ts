import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTokenizer, type Tokenizer } from './tokenizer.ts';

let tokenizer: Tokenizer;
beforeAll(async () => {
  tokenizer = await createTokenizer();
});

describe('against kuromoji', () => {
  type Word = { surface_form: string; pos: string; basic_form: string; reading?: string };
  type Kuromoji = {
    builder(options: { dicPath: string }): {
      build(done: (error: Error | null, tokenizer: { tokenize(text: string): Word[] }) => void): void;
    };
  };
  const require = createRequire(import.meta.url);
  const kuromoji = require('kuromoji') as Kuromoji;
  let oracle: { tokenize(text: string): Word[] };
  beforeAll(async () => {
    const dicPath = join(dirname(require.resolve('kuromoji/package.json')), 'dict');
    oracle = await new Promise((resolve, reject) => {
      kuromoji.builder({ dicPath }).build((error, built) => (error ? reject(error) : resolve(built)));
    });
  });

  it.each([
    '夕方に開いている居場所をもっと増やしてほしい。',
    '自分の体験を話すことで、少しずつ前を向けるようになりました。',
    '職員の方も一緒に学べる講座だと知って安心しました。',
    '電話相談の担当をしてみたいけれど、続けられるか不安です。',
    'はじめて参加しましたが、名前を呼んでもらえてうれしかった。',
    '病院の中でも、退院した先輩の話が聞けたらよいと思います。',
    '交通費が出ないと、遠い会場には行けません。',
    '家族として何ができるのか、まだわからないままです。',
    'オンラインでも参加できるようにしてください。',
    'すごく緊張したけど、やってよかった〜！',
    '第2回の資料は3ページ目が見づらかったです。',
    'うまく言葉にできなくても、そこに居ていいと言われた。',
  ])('cuts 「%s」 alike', (text) => {
    const expected = oracle
      .tokenize(text)
      .map((word) => [word.surface_form, word.pos, word.basic_form, word.reading]);
    const found = tokenizer
      .tokenize(text)
      .map((token) => [
        token.surface,
        token.pos,
        token.known ? token.lemma : '*',
        token.known ? token.reading : undefined,
      ]);
    expect(found).toEqual(expected);
  });
});

describe('against MeCab with IPADIC', () => {
  const file = join(import.meta.dirname, '../../../../shared/reference/mecab_sentences.jsonl.gz');
  type Sentence = {
    text: string;
    tokens: [surface: string, start: number, end: number, ...rest: unknown[]][];
  };

  it.skipIf(!existsSync(file))('agrees on at least .998 of the tokens of 600 sentences', () => {
    const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n');
    const sentences = lines.filter((_line, i) => i % 5 === 0).map((line) => JSON.parse(line) as Sentence);
    let same = 0;
    let ours = 0;
    let theirs = 0;
    for (const { text, tokens } of sentences) {
      const places = new Set(tokens.map(([, start, end]) => `${start}-${end}`));
      const found = tokenizer.tokenize(text);
      ours += found.length;
      theirs += tokens.length;
      same += found.filter(({ start, end }) => places.has(`${start}-${end}`)).length;
    }
    expect(sentences).toHaveLength(600);
    expect((2 * same) / (ours + theirs)).toBeGreaterThanOrEqual(0.998);
  });
});
