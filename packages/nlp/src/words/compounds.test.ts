import { beforeAll, describe, expect, it } from 'vitest';
import { tokenizeOpinion } from '../text/tokenize-opinion.ts';
import { createTokenizer, type Tokenizer } from '../tokenizer.ts';
import { findCompounds } from './compounds.ts';

let tokenizer: Tokenizer;
beforeAll(async () => {
  tokenizer = await createTokenizer();
});

const written = (text: string, hide?: string) => ({
  tokens: tokenizeOpinion(tokenizer, text),
  hidden: hide ? [{ start: text.indexOf(hide), end: text.indexOf(hide) + hide.length }] : [],
});
const said = (many: number, text: string, hide?: string) =>
  Array.from({ length: many }, () => [written(text, hide)]);
const compounds = (...people: ReturnType<typeof said>[]) => findCompounds(people.flat(), 3, tokenizer);
const surfaces = (...people: ReturnType<typeof said>[]) => compounds(...people).map(({ surface }) => surface);

describe('compounds', () => {
  it('are proposed with reading, part of speech, parts and people', () => {
    expect(compounds(said(4, '見学同行がありがたい'))).toEqual([
      {
        surface: '見学同行',
        reading: 'ケンガクドウコウ',
        partOfSpeech: '名詞-サ変接続',
        parts: ['見学', '同行'],
        people: 4,
        alone: 4,
        within: 0,
        // log2 2 · 4
        score: 4,
      },
    ]);
  });

  it('of which one holds the other stand side by side where both are said', () => {
    // 夜間開所: log2 2 · (7 − 3/1); 夜間開所日: log2 3 · 3.
    const found = compounds(said(3, '夜間開所日を増やして'), said(4, '夜間開所がいい'));
    expect(found.map(({ surface, score }) => [surface, Number(score.toFixed(2))])).toEqual([
      ['夜間開所日', 4.75],
      ['夜間開所', 4],
    ]);
  });

  it('are one however wide they are written', () => {
    expect(compounds(said(2, 'ﾋﾟｱﾊﾞﾝｸ登録をした'), said(1, 'ピアバンク登録をした'))).toMatchObject([
      { surface: 'ピアバンク登録', people: 3 },
    ]);
  });

  it('are read as they are written where the dictionary does not know a word in katakana', () => {
    expect(compounds(said(3, 'ピアナビ研修'))).toMatchObject([{ reading: 'ピアナビケンシュウ' }]);
  });

  it.each([
    ['particles between', '見学の同行'],
    ['a blank between', '見学 同行'],
    ['numbers and counters', '三人参加'],
    ['words of time', '今回参加'],
    ['honorifics', '当事者さん'],
    ['an end that is none', '積極的可能'],
    ['places', '横浜研修'],
    ['names', '佐藤方式'],
    ['family names that the dictionary takes for words', '山田方式'],
    ['kanji that the dictionary does not know', '髙﨑方式'],
    ['words that say nothing of the subject', '感想意見'],
    ['courtesy and plurals', 'ご家族たち'],
  ])('are not made of %s', (_what, text) => {
    expect(surfaces(said(5, `${text}がある`))).toEqual([]);
  });

  it('are not made of what is hidden, or across it', () => {
    expect(surfaces(said(5, '青空研修発表会に出た', '青空研修'))).toEqual(['発表会']);
  });

  it('are not proposed when too few people say them', () => {
    expect(surfaces(said(2, '見学同行、見学同行、見学同行'))).toEqual([]);
  });
});
