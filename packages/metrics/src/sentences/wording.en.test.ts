import { expect, it } from 'vitest';
import { englishDate, englishFiscalYear, englishRound, namedInEnglish } from './wording.en.ts';

it.each([
  ['2021-07-05', '5 July 2021'],
  ['2022-05', 'May 2022'],
])('writes %s as %s', (date, label) => {
  expect(englishDate(date)).toBe(label);
});

it.each([
  ['令和5年度', 'fiscal year 2023'],
  ['令和元年度', 'fiscal year 2019'],
  ['平成30年度', '平成30年度'],
])('writes %s as %s', (label, english) => {
  expect(englishFiscalYear(label)).toBe(english);
});

it('names the first few in the order given', () => {
  expect(namedInEnglish(['a', 'b', 'c', 'd'], 2)).toBe('“a”, “b” and 2 more');
  expect(namedInEnglish(['a', 'b', 'c'], 3)).toBe('“a”, “b” and “c”');
  expect(namedInEnglish(['a'], 3)).toBe('“a”');
});

it('names a round by its number', () => {
  expect(['第2回', '第12回', 'まとめの会'].map(englishRound)).toEqual(['Round 2', 'Round 12', 'まとめの会']);
});
