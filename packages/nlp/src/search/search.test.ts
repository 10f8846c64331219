import { beforeAll, describe, expect, it } from 'vitest';
import { fieldWords } from '../dictionary/field-words.ts';
import { tokenizeOpinion } from '../text/tokenize-opinion.ts';
import { createTokenizer, type Tokenizer } from '../tokenizer.ts';
import { contextKeys } from './concordance-order.ts';
import { findPlaces } from './find-places.ts';
import { gojuonKey } from './gojuon-key.ts';
import { createReadings, type Readings } from './readings.ts';
import { searchQuery, type FoundBy } from './search-query.ts';

let tokenizer: Tokenizer;
let readings: Readings;
beforeAll(async () => {
  tokenizer = await createTokenizer({ userWords: fieldWords() });
  readings = createReadings(tokenizer);
});

const places = (
  typed: string,
  text: string,
  options: { ways?: FoundBy[]; hidden?: [number, number] } = {},
) => {
  const [start, end] = options.hidden ?? [0, 0];
  const answer = { text, tokens: tokenizeOpinion(tokenizer, text), hidden: [{ start, end }] };
  return findPlaces(searchQuery(tokenizer, readings, typed, options.ways), answer, readings).map(
    (place) => `${text.slice(place.start, place.end)}:${place.by}`,
  );
};

describe('a search', () => {
  it.each([
    ['サロン', 'ｻﾛﾝとさろんとサロン', ['ｻﾛﾝ:text', 'さろん:text', 'サロン:text']],
    ['ＷＥＢ', 'webで見た', ['web:text']],
    ['いばしょ', '居場所がほしい', ['居場所:reading']],
    ['居場所', 'いばしょがほしい', ['いばしょ:reading']],
    ['休む', 'よく休めば、休みたいときに休んだ', ['休め:base', '休み:base', '休ん:base']],
    ['やすむ', 'あした休みたい', ['休み:reading']],
    ['仲間と話す', '仲間と話した', ['仲間と話し:base']],
    ['会', '回と貝', []],
    ['銀河', '夕方の居場所', []],
  ])('for %s in 「%s」', (typed, text, expected) => {
    expect(places(typed, text)).toEqual(expected);
  });

  it('looks in the ways that are asked for', () => {
    expect(places('休む', '休みたい', { ways: ['text'] })).toEqual([]);
    expect(places('いばしょ', '居場所', { ways: ['base'] })).toEqual([]);
  });

  it('finds nothing in what is hidden', () => {
    expect(places('佐藤', '佐藤さんの居場所', { hidden: [0, 4] })).toEqual([]);
  });

  it('needs something to look for', () => {
    expect(() => searchQuery(tokenizer, readings, '　 ')).toThrow(RangeError);
  });
});

describe('五十音 order', () => {
  it('puts marks aside, and tells apart by them what is equal without', () => {
    const words = ['かわ', 'がく', 'かーど', 'かく', 'きゃく', 'きやく', 'っぽ', 'つば'];
    expect(words.toSorted((a, b) => (gojuonKey(a) < gojuonKey(b) ? -1 : 1))).toEqual([
      'かーど',
      'かく',
      'がく',
      'かわ',
      'きゃく',
      'きやく',
      'つば',
      'っぽ',
    ]);
  });

  it('goes by how the words around are read, to the left backwards', () => {
    const texts = ['雨の居場所を', '家の居場所が', '川の居場所に'];
    const keys = texts.map((text) => {
      const tokens = tokenizeOpinion(tokenizer, text);
      return { text, ...contextKeys({ start: 2, end: 5, by: 'text' }, tokens, readings) };
    });
    const by = (side: 'left' | 'right') =>
      keys.toSorted((a, b) => (a[side] < b[side] ? -1 : 1)).map(({ text }) => text[side === 'left' ? 0 : 5]);
    expect(by('left')).toEqual(['雨', '家', '川']);
    expect(by('right')).toEqual(['が', 'に', 'を']);
  });
});
