import { expect, it } from 'vitest';
import { missingReason } from './missing.ts';

it.each([
  ['', 'blank'],
  ['　 ', 'blank'],
  ['未回答', 'no_answer'],
  ['無回答', 'no_answer'],
  ['－', 'no_answer'],
  ['ー', 'no_answer'],
  ['Ｎ／Ａ', 'not_applicable'],
  ['該当なし', 'not_applicable'],
  ['答えない', 'declined'],
  ['わからない。', 'dont_know'],
  ['分からない', 'dont_know'],
  ['判読不能', 'unreadable'],
])('keeps %j apart as %s', (text, reason) => {
  expect(missingReason(text)).toBe(reason);
});

it.each(['0', 'なし', '満足', '特になし', '-1'])('takes %s for an answer', (text) => {
  expect(missingReason(text)).toBeNull();
});
