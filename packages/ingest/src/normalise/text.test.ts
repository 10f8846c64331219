import { expect, it } from 'vitest';
import { labelKey, textShape } from './text.ts';

it.each([
  ['ピア サポーター', 'ﾋﾟｱｻﾎﾟｰﾀｰ'],
  ['４〜５', '4～5'],
  ['Ｎ／Ａ', 'n/a'],
])('looks %s up as %s', (one, other) => {
  expect(labelKey(one)).toBe(labelKey(other));
});

it('shows the shape of a text and none of its words', () => {
  expect(textShape('仲間と話せた。3回')).toBe('漢字4かな3記号1数字1');
  expect(textShape('𠮷野さん ABC')).toBe('漢字2かな2空白1英字3');
});
