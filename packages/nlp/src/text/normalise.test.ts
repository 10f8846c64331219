import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from './normalise.ts';

describe('normalise', () => {
  it.each([
    ['half-width kana with voicing marks', 'ﾋﾟｱｻﾎﾟｰﾀｰ', 'ピアサポーター'],
    ['full-width letters and digits', 'Ｚｏｏｍを２回', 'Zoomを2回'],
    ['half-width punctuation', '良かった!(本当)', '良かった！（本当）'],
    ['marks inside addresses and decimals', 'a.b@example.jp 3.5', 'a.b@example.jp 3.5'],
    ['repeated marks', 'すごーーーい！！！。。。', 'すごーい！。'],
    ['a dash for the long vowel', 'ピアサポ−タ―', 'ピアサポーター'],
    ['a dash between numbers', '3−5', '3−5'],
    ['separate voicing marks (NFD)', 'か\u3099く\u3099', 'がぐ'],
    ['squared characters', '㈱と㍻', '（株）と平成'],
    ['control characters', 'あ\u0000い\u001fう', 'あ い う'],
    ['line breaks', 'あ\r\nい\rう', 'あ\nい\nう'],
    ['joiners and variation selectors', '葛\u{e0100}飾❤\ufe0f', '葛飾❤'],
    ['a lone surrogate', 'あ\ud83dい', 'あ\ufffdい'],
    ['an ellipsis', 'うーん……', 'うーん…'],
  ])('writes %s in one way', (_name, source, expected) => {
    expect(normalise(source).text).toBe(expected);
  });

  it('leads every unit back to the characters that it stands for', () => {
    const source = 'ﾊﾞｽ㈱！！';
    const { text, starts, ends } = normalise(source);
    const origin = [...text].map((unit, i) => `${unit}←${source.slice(starts[i], ends[i])}`);
    expect(origin).toEqual(['バ←ﾊﾞ', 'ス←ｽ', '（←㈱', '株←㈱', '）←㈱', '！←！！']);
  });

  it('keeps the way back in order, without holes after the first unit, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (source) => {
        const { text, starts, ends } = normalise(source);
        expect(starts).toHaveLength(text.length);
        for (let i = 0; i < text.length; i++) {
          expect(ends[i]!).toBeGreaterThan(starts[i]!);
          expect(ends[i]!).toBeLessThanOrEqual(source.length);
          expect([starts[i - 1] ?? starts[i], ends[i - 1]]).toContain(starts[i]);
        }
        expect(text.isWellFormed()).toBe(true);
      }),
      { seed: 20210705, numRuns: 500 },
    );
  });

  it('is linear on marks without end', () => {
    expect(normalise(`か${'\u3099'.repeat(50_000)}`).text.length).toBeLessThanOrEqual(50_001);
    expect(normalise('！'.repeat(100_000)).text).toBe('！');
  });
});
