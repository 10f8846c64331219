import { expect, it } from 'vitest';
import { markLabel, readMark } from './mark.ts';

it.each([...'○◯〇●レ✓✔■', '☑️', 'ﾚ', ' ○ ', 'はい', '１', 'TRUE'])('reads %s as yes', (text) => {
  expect(readMark(text)).toBe('yes');
});
it.each([...'×✕✗□☐', 'いいえ', '０', 'False'])('reads %s as no', (text) => {
  expect(readMark(text)).toBe('no');
});
it('reads △ as partly and anything else as no mark', () => {
  expect(readMark('△')).toBe('partly');
  expect(readMark('遅刻')).toBeNull();
  expect(readMark('')).toBeNull();
});

it.each([
  ['◯', ['○', '×'], '○'],
  ['ﾚ', ['○', '×'], '○'],
  ['☑️', ['はい', 'いいえ'], 'はい'],
  ['×', ['はい', 'いいえ'], 'いいえ'],
  ['はい', ['○'], '○'],
  ['1', ['はい', 'いいえ'], null],
  ['○', ['○', '◎'], null],
  ['○', ['北の家'], null],
  ['北の家', ['○'], null],
])('takes %s among %j for %s', (text, labels, label) => {
  expect(markLabel(text, labels)).toBe(label);
});
