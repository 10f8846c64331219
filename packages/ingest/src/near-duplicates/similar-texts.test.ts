import { describe, expect, it } from 'vitest';
import { similarTexts } from './similar-texts.ts';

const SLIP = '夕方に開いている居場所があると、仕事のあとに立ち寄れて安心します。';

describe('texts that are alike', () => {
  it('finds one slip typed in twice with different typos', () => {
    const typos = [
      '夕方に空いている居場所があると、仕事のあとに立ち寄れて安心します。',
      '夕方に開いてる居場所があると、仕事の後に立ち寄れて安心します。',
    ];
    for (const typed of typos) {
      const [pair, ...more] = similarTexts(['家族も一緒に学べる講座があるとよいと思います。', SLIP, typed]);
      expect(pair).toMatchObject({ a: 1, b: 2 });
      expect(pair?.similarity).toBeGreaterThanOrEqual(0.8);
      expect(pair?.similarity).toBeLessThan(1);
      expect(more).toEqual([]);
    }
  });

  it('takes width, case, kana, spaces and punctuation for the same', () => {
    expect(
      similarTexts([
        'ＰＣでオンラインの集まりに参加できると嬉しいです。',
        'pcで おんらいんの集まりに参加できると嬉しいです',
      ]),
    ).toEqual([{ a: 0, b: 1, similarity: 1 }]);
  });

  it('asks nothing of other words about the same, nor of words that everybody says', () => {
    expect(similarTexts([SLIP, '仕事のあとに立ち寄れる居場所が夕方にもほしいです。'])).toEqual([]);
    expect(
      similarTexts(['ありがとうございました。', 'ありがとうございました', '特になし', '特になし']),
    ).toEqual([]);
  });

  it('pairs each of many that are the same with the first alone', () => {
    expect(similarTexts([SLIP, SLIP, SLIP])).toEqual([
      { a: 0, b: 1, similarity: 1 },
      { a: 0, b: 2, similarity: 1 },
    ]);
  });

  it('finds a changed letter wherever it stands, in each of two hundred texts', () => {
    // Letters drawn by a fixed rule: texts that have nothing in common.
    const letter = (seed: number): string => String.fromCodePoint(0x4e00 + ((seed * 7919) % 9000));
    const texts = Array.from({ length: 200 }, (_, text) =>
      Array.from({ length: 40 }, (_, at) => letter(text * 41 + at * 13 + text * at)).join(''),
    );
    const typed = texts.map((text, at) => `${text.slice(0, at % 39)}誤${text.slice((at % 39) + 1)}`);
    const pairs = similarTexts([...texts, ...typed]);
    expect(pairs.filter(({ a, b }) => b === a + 200)).toHaveLength(200);
    expect(pairs).toHaveLength(200);
  });
});
