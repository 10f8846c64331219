import { expect, it } from 'vitest';
import { labelKey, textShape } from './text.ts';

it.each([
  ['ピア サポーター', 'ﾋﾟｱｻﾎﾟｰﾀｰ'],
  ['４〜５', '4～5'],
  ['Ｎ／Ａ', 'n/a'],
  ['が', 'か\u3099'],
  ['満足\u200B', '満　足\r\n'],
  ['㈱①', '(株)1'],
])('looks %s up as %s', (one, other) => {
  expect(labelKey(one)).toBe(labelKey(other));
});

it('shows the shape of a text and none of its words', () => {
  expect(textShape('仲間と話せた。3回')).toBe('漢漢あ漢ああ・9漢');
  expect(textShape('𠮷野さん ABC')).toBe('漢漢ああ aaa');
  expect(textShape('03-1234-5678（ジタク）')).toBe('99-9999-9999…');
});
