import { cellSchema } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { CELL_SHORT, CELL_WORDS, LEGEND } from './labels.ja.ts';
import { legendOf } from './legend.ts';

it('has a word in full, a short one and a sentence for every kind of figure that is no number', () => {
  const kinds = cellSchema.options
    .map((option) => option.shape.kind.value)
    .filter((kind) => kind !== 'shown');
  for (const words of [CELL_WORDS, CELL_SHORT]) {
    expect(Object.keys(words).toSorted()).toEqual(kinds.toSorted());
    expect(new Set(Object.values(words)).size).toBe(kinds.length);
  }
  expect(Object.keys(LEGEND).toSorted()).toEqual([...kinds, 'zero'].toSorted());
  expect(new Set(Object.values(LEGEND)).size).toBe(kinds.length + 1);
});

it('explains the signs that stand in a table, in full or short, and no others', () => {
  expect(legendOf([['第1回', '12件', '非公開（少人数のため）']])).toEqual([
    '斜線と「非公開」は、少人数のため公開していないところです。',
  ]);
  expect(legendOf([['第1回', '0件', '該当せず']])).toEqual([
    '「0件」のような0は、数えて0だったところです。',
    '「該当しません」「該当せず」は、ありえない組み合わせのところです。ゼロとは違います。',
  ]);
  expect(legendOf([['第10回', '10件', '0.0点']])).toEqual([]);
});
