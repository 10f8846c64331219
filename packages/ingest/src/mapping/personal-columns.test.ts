import { expect, it } from 'vitest';
import { proposeMapping } from './propose.ts';
import { found, kindsOf } from './recognised-table.ts';

const people = [1, 2, 3, 4, 5, 6];
it.each([
  ['お名前（ふりがな）', people.map((n) => `かくう ${'あいうえおか'.charAt(n)}たろう`)],
  ['セイ', ['カクウ', 'カクウ']],
  ['ご連絡先（任意）', ['090-0000-0001', '']],
  ['生年月日', ['S50.1.1']],
  ['郵便番号', ['123-0001']],
  ['障害者手帳の番号', ['第1号']],
  ['Email Address', ['a@example.com']],
  // An innocent heading with cells that are none.
  ['備考', people.map((n) => `090-0000-000${n}`)],
  ['その他', ['なし', 'a@example.com', 'b@example.com']],
  ['回答', people.map((n) => `架空 ${'一二三四五六七'.charAt(n)}郎`)],
  ['欄1', people.map((n) => `カクウ ${'アイウエオカキ'.charAt(n)}タロウ`)],
  ['欄2', people.map((n) => `東京都架空区架空町${n}-2-3`)],
])('never lets the column %s into the vault', (heading, cells) => {
  const yaml = proposeMapping(found('table', [[heading], ...cells.map((cell) => [cell])]));
  expect(Object.values(kindsOf(yaml))).toEqual(['personal']);
  for (const cell of cells.filter((each) => each.length > 2)) expect(yaml).not.toContain(cell);
});

it('takes a question that only mentions an address for the question it is', () => {
  const cells = ['はい', 'いいえ', 'はい', 'はい', 'いいえ'].map((cell) => [cell]);
  const kinds = kindsOf(proposeMapping(found('table', [['連絡先を交換しましたか'], ...cells])));
  expect(Object.values(kinds)).toEqual(['choice']);
});
