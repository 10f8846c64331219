import { Refused } from '@hirogeru/store/contracts';
import { describe, expect, it } from 'vitest';
import { createTokenizer } from '../tokenizer.ts';
import { fieldWords } from './field-words.ts';
import { parseUserWords } from './user-words-csv.ts';

describe('parseUserWords', () => {
  it('reads words with and without reading, part of speech and cost', () => {
    const csv =
      '\ufeff表記,読み,品詞\r\n縁側の会,エンガワノカイ,名詞-固有名詞-組織\r\n\r\n# よく出る\r\nぴあ茶話会,ぴあさわかい\r\n"語り場",,名詞,-500\r\n';
    expect(parseUserWords(csv)).toEqual([
      { surface: '縁側の会', reading: 'エンガワノカイ', partOfSpeech: '名詞-固有名詞-組織' },
      { surface: 'ぴあ茶話会', reading: 'ピアサワカイ', partOfSpeech: '名詞' },
      { surface: '語り場', reading: '', partOfSpeech: '名詞', cost: -500 },
    ]);
  });

  it('reads an empty file as no words', () => {
    expect(parseUserWords('')).toEqual([]);
  });

  it.each([
    ['表記', ',ヨミ,名詞'],
    ['読み', '縁側,engawa,名詞'],
    ['品詞', '縁側,エンガワ,動詞-自立'],
    ['コスト', '縁側,エンガワ,名詞,安い'],
    ['コスト', '縁側,エンガワ,名詞,1,2'],
  ])('refuses a line whose %s cannot be read, with its place and without its words', (column, line) => {
    const error = refusal(() => parseUserWords(`表記,読み,品詞\n${line}\n`));
    expect(error.problem).toEqual({
      code: 'E_CONFIG',
      at: { file: 'dictionary.csv', row: 2, column },
      params: { path: column },
    });
  });
});

describe('fieldWords', () => {
  it('holds at least 300 words of the field with their readings, each once', () => {
    const surfaces = fieldWords().map((word) => word.surface);
    expect(surfaces.length).toBeGreaterThanOrEqual(300);
    expect(new Set(surfaces).size).toBe(surfaces.length);
    expect(fieldWords().filter(({ reading }) => !/^[ァ-ヴー]+$/.test(reading))).toEqual([]);
  });

  it('come out as one token wherever they stand', async () => {
    const tokenizer = await createTokenizer({ userWords: fieldWords() });
    const frames = [
      (w: string) => w,
      (w: string) => `この${w}が大切です`,
      (w: string) => `多くの${w}について、`,
    ];
    const torn = fieldWords().filter(({ surface }) =>
      frames.some((frame) => !tokenizer.tokenize(frame(surface)).some((token) => token.surface === surface)),
    );
    expect(torn).toEqual([]);
  });

  it.each([
    ['みんなで支え合いました', ['みんな', 'で', '支え', '合い', 'まし', 'た']],
    ['人とつながりたい', ['人', 'と', 'つながり', 'たい']],
    ['抱え込みました', ['抱え込み', 'まし', 'た']],
    ['ピアノの先生', ['ピアノ', 'の', '先生']],
    ['一人でも包括的に', ['一', '人', 'でも', '包括', '的', 'に']],
    ['一日中活動した', ['一', '日', '中', '活動', 'し', 'た']],
  ])('leave 「%s」 as it is', async (text, words) => {
    const tokenizer = await createTokenizer({ userWords: fieldWords() });
    expect(tokenizer.tokenize(text).map(({ surface }) => surface)).toEqual(words);
  });
});

function refusal(action: () => unknown): Refused {
  try {
    action();
  } catch (error) {
    if (error instanceof Refused) return error;
  }
  throw new Error('not refused');
}
