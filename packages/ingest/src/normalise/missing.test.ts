import { expect, it } from 'vitest';
import { closedMissingReason, missingReason } from './missing.ts';

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
  ['（未回答）', 'no_answer'],
  ['無記入。', 'no_answer'],
  ['ｎａ', 'not_applicable'],
  ['該当無し', 'not_applicable'],
  ['答えたくない', 'declined'],
  ['回答を控えたい', 'declined'],
  ['Prefer not to say', 'declined'],
  ['わからないです。', 'dont_know'],
  ['Don’t know', 'dont_know'],
  // Two reasons in one are neither.
  ['わからない・答えたくない', 'no_answer'],
])('keeps %j apart as %s', (text, reason) => {
  expect(missingReason(text)).toBe(reason);
});

it.each(['0', 'なし', '満足', '特になし', '-1'])('takes %s for an answer', (text) => {
  expect(missingReason(text)).toBeNull();
});

it.each(['特になし', '特に無し。', 'とくにない', 'なし', 'none'])(
  'takes %s for nothing that fits, in a closed question only',
  (text) => {
    expect(closedMissingReason(text)).toBe('not_applicable');
    expect(missingReason(text)).toBeNull();
  },
);

it('keeps every other reason of a closed question as it is', () => {
  expect(closedMissingReason('答えない')).toBe('declined');
  expect(closedMissingReason('　')).toBe('blank');
  expect(closedMissingReason('0')).toBeNull();
});
