import { expect, it } from 'vitest';
import { similarity } from './similarity.ts';

it.each([
  ['Q1. 満足度', '問３　満足度。'],
  ['ご意見・ご感想', 'ご意見　ご感想'],
])('takes %s and %s for one wording', (one, other) => {
  expect(similarity(one, other)).toBe(1);
});

it('measures what two wordings share', () => {
  // Five characters, one of them other: 1 − 1/5.
  expect(similarity('あいうえお', 'あいうえか')).toBeCloseTo(0.8, 12);
  // Four and four pairs, three of them shared: 2 × 3 / 8; the edits are four of five.
  expect(similarity('abcde', 'eabcd')).toBeCloseTo(0.75, 12);
  expect(similarity('abc', 'xyz')).toBe(0);
  expect(similarity('', 'abc')).toBe(0);
});

it.each([
  ['講座1の満足度', '講座2の満足度'],
  ['第一回の感想', '第二回の感想'],
  ['前半の話し合いについて', '後半の話し合いについて'],
])('never takes %s for %s', (one, other) => {
  expect(similarity(one, other)).toBe(0);
});

it('is the same in both directions', () => {
  const [one, other] = ['今日の内容に満足しましたか', '本日の内容に、どのくらい満足しましたか'];
  expect(similarity(one, other)).toBe(similarity(other, one));
  expect(similarity(one, other)).toBeGreaterThan(0.55);
});
