import { expect, it } from 'vitest';
import { readMark } from './mark.ts';

it.each([...'○◯〇●レ✓✔', '☑️', ' ○ ', 'はい', '１'])('reads %s as yes', (text) => {
  expect(readMark(text)).toBe('yes');
});
it.each([...'×✕✗', 'いいえ', '０'])('reads %s as no', (text) => {
  expect(readMark(text)).toBe('no');
});
it('reads △ as partly and anything else as no mark', () => {
  expect(readMark('△')).toBe('partly');
  expect(readMark('遅刻')).toBeNull();
  expect(readMark('')).toBeNull();
});
