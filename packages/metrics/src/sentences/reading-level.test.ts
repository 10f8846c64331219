import { expect, it } from 'vitest';
import { readingLevel } from './reading-level.ts';

it.each([
  ['効果がないということではありません。', true],
  ['変わらなかったわけではありません。', true],
  ['答えた人がいないわけではない。', true],
  ['変わったかどうかは、わかりません。', false],
  ['効果のあった人の数ではありません。', false],
])('tells a double negation in %s: %s', (text, is) => {
  expect(readingLevel(text, 'ja').doubleNegation).toBe(is);
});

it.each([
  ['It is not unlikely that scores rose.', true],
  ['Whether scores changed is not known.', false],
])('tells a double negation in %s: %s', (text, is) => {
  expect(readingLevel(text, 'en').doubleNegation).toBe(is);
});

it('counts a sentence without the figures in brackets and with a name as one', () => {
  expect(readingLevel('「夕方の居場所」の声です（第1回 6件、第2回 10件）。短い。', 'ja').longest).toBe(6);
  expect(readingLevel('“夕方の居場所”: 6 of 10 opinions (round 1, 6).', 'en').longest).toBe(5);
});

it('knows kanji and how many stand together', () => {
  expect(readingLevel('意見集約票を読む', 'ja')).toMatchObject({ run: 5, kanji: 6 / 8 });
});
