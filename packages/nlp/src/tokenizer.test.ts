import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTokenizer, type Tokenizer } from './tokenizer.ts';

let tokenizer: Tokenizer;
beforeAll(async () => {
  tokenizer = await createTokenizer();
});
const surfaces = (text: string, by: Tokenizer = tokenizer) => by.tokenize(text).map((token) => token.surface);

describe('tokenize', () => {
  it('gives surface, dictionary form, part of speech, conjugation, reading and offsets of a word', () => {
    const tokens = tokenizer.tokenize('仲間に話したい');
    expect(tokens).toHaveLength(4);
    expect(tokens).toMatchObject([
      word('仲間', '仲間', '名詞', '一般,*,*', '*', '*', 'ナカマ', 0, 2),
      word('に', 'に', '助詞', '格助詞,一般,*', '*', '*', 'ニ', 2, 3),
      word('話し', '話す', '動詞', '自立,*,*', '五段・サ行', '連用形', 'ハナシ', 3, 5),
      word('たい', 'たい', '助動詞', '*,*,*', '特殊・タイ', '基本形', 'タイ', 5, 7),
    ]);
  });

  it('marks a word that stands in no dictionary, with its surface as lemma', () => {
    const [token] = tokenizer.tokenize('ヒロゲルン');
    expect(token).toMatchObject({
      surface: 'ヒロゲルン',
      lemma: 'ヒロゲルン',
      pos: '名詞',
      reading: '',
      known: false,
    });
  });

  it.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['white space alone', ' \n\t ', []],
    ['white space around and between words', ' 仲間 \n と ', ['仲間', 'と']],
    ['NUL', '仲間\u0000と', ['仲間', '\u0000', 'と']],
    ['a lone high surrogate', '仲間\ud83dと', ['仲間', '\ud83d', 'と']],
    ['a lone low surrogate', '\ude00仲間', ['\ude00', '仲間']],
    ['consecutive astral characters', '仲間😀😀と', ['仲間', '😀😀', 'と']],
    ['an astral kanji', '𠮷野', ['𠮷', '野']],
  ])('survives %s', (_name, text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });

  it('keeps offsets that slice to the surface and leaves only white space between, for any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '仲間と話す',
        '😀',
        '\ud83d',
        '\u0000',
        ' ',
        '\n',
        'ピアサポーター',
        'ｱｲｳ',
        '3.5',
        '👨‍👩‍👧',
        '。',
        'ーーー',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const token of tokenizer.tokenize(text)) {
          expect(text.slice(at, token.start).trim()).toBe('');
          expect(text.slice(token.start, token.end)).toBe(token.surface);
          expect(token.end).toBeGreaterThan(token.start);
          at = token.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { seed: 20210705, numRuns: 300 },
    );
  });

  it('bounds unknown words as MeCab does: a run of more than 25 is cut into single characters', () => {
    expect(surfaces('ｗ'.repeat(25))).toHaveLength(1);
    expect(surfaces('😀'.repeat(26))).toEqual(['😀', '😀'.repeat(25)]);
  });

  it('reads a text longer than one window whole, cutting it after a sentence', () => {
    const text = '居場所がほしい。'.repeat(20_000);
    const tokens = tokenizer.tokenize(text);
    expect(tokens).toHaveLength(20_000 * surfaces('居場所がほしい。').length);
    expect(tokens.at(-1)).toMatchObject({ surface: '。', end: text.length });
  });
});

describe('user words', () => {
  it('win as one word over their parts', async () => {
    const text = '自己肯定感とみんなの縁側について';
    const own = await createTokenizer({
      userWords: [
        { surface: '自己肯定感', reading: 'ジココウテイカン', partOfSpeech: '名詞' },
        { surface: 'みんなの縁側', reading: '', partOfSpeech: '名詞-固有名詞-組織' },
      ],
    });
    expect(surfaces(text)).toEqual(['自己', '肯定', '感', 'と', 'みんな', 'の', '縁側', 'について']);
    expect(surfaces(text, own)).toEqual(['自己肯定感', 'と', 'みんなの縁側', 'について']);
    expect(own.tokenize('みんなの縁側')[0]).toMatchObject({
      pos: '名詞',
      posDetail: '固有名詞,組織,*',
      known: true,
    });
  });

  it('do not tear longer words of the dictionary apart', async () => {
    const own = await createTokenizer({
      userWords: [{ surface: 'ピア', reading: 'ピア', partOfSpeech: '名詞' }],
    });
    expect(surfaces('ピアノ', own)).toEqual(['ピアノ']);
    expect(surfaces('ピアの会', own)).toEqual(['ピア', 'の', '会']);
  });

  it('lose where their given cost is high', async () => {
    const dear = { surface: '自己肯定感', reading: '', partOfSpeech: '名詞', cost: 30_000 };
    expect(surfaces('自己肯定感', await createTokenizer({ userWords: [dear] }))).toEqual([
      '自己',
      '肯定',
      '感',
    ]);
  });

  it('of one dictionary leave other tokenizers alone', async () => {
    await createTokenizer({ userWords: [{ surface: '仲間と', reading: '', partOfSpeech: '名詞' }] });
    expect(surfaces('仲間と')).toEqual(['仲間', 'と']);
  });

  it.each(['動詞-自立', '名詞-何か', '名詞-一般-*-*-*', ''])(
    'refuse the part of speech 「%s」',
    async (partOfSpeech) => {
      const userWords = [{ surface: '仲間', reading: '', partOfSpeech }];
      await expect(createTokenizer({ userWords })).rejects.toThrow(RangeError);
    },
  );
});

function word(
  surface: string,
  lemma: string,
  pos: string,
  posDetail: string,
  conjugationType: string,
  conjugationForm: string,
  reading: string,
  start: number,
  end: number,
) {
  return {
    surface,
    lemma,
    pos,
    posDetail,
    conjugationType,
    conjugationForm,
    reading,
    start,
    end,
    known: true,
  };
}
