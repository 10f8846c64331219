import { expect, it } from 'vitest';
import { normaliseNumber } from './number.ts';

it.each([
  ['15', 15],
  ['１５名', 15],
  ['15(3)', 15],
  ['１５（３）', 15],
  ['15(3)名', 15],
  ['約10名', 10],
  ['10名程度', 10],
  ['1,234', 1234],
  ['￥3,000-', 3000],
  ['3千円', 3000],
  ['十二名', 12],
  ['0', 0],
  ['-2', -2],
  ['2.5', 2.5],
  ['延べ15', 15],
])('reads %s as %d', (text, value) => {
  expect(normaliseNumber(text)).toBe(value);
});

it.each(['数名', '4〜5', '', '〃', '1,23', '十数名', '3-1'])('does not read %s', (text) => {
  expect(normaliseNumber(text)).toBeNull();
});
