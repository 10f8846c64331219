import { assert, integer, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { widthInEm, wrap } from './wrap.ts';

it('breaks between phrases', () => {
  expect(wrap('困ったとき相談する先を知っている', 10)).toEqual(['困ったとき相談する', '先を知っている']);
});

it('keeps a quotative with what it quotes', () => {
  expect(wrap('一緒に学ぶ場がほしいという声', 12).some((line) => line.startsWith('いう'))).toBe(false);
});

it('says with an ellipsis that a text goes on', () => {
  expect(wrap('休みやすさと無理をしないで続けられる働き方', 6, 2)).toHaveLength(2);
  expect(wrap('休みやすさと無理をしないで続けられる働き方', 6, 2).at(-1)).toMatch(/…$/);
});

it('loses no character while there are lines enough', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 60 }), integer({ min: 4, max: 20 }), (text, em) => {
      expect(wrap(text, em, 1000).join('')).toBe(text);
    }),
    { seed: 7 },
  );
});

it('counts half-width characters as narrower', () => {
  expect(widthInEm('ｶﾅ')).toBeCloseTo(1.1);
  expect(widthInEm('かな')).toBe(2);
});
