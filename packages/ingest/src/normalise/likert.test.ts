import { expect, it } from 'vitest';
import { normaliseLikert } from './likert.ts';

const plain = { min: 1, max: 5 };
const worded = {
  min: 1,
  max: 5,
  labels: { そう思わない: 1, 'どちらとも いえない': 3, そう思う: 5, わからない: 'dont_know' },
};

it.each([
  ['5', 5],
  ['５', 5],
  ['③', 3],
  ['5点', 5],
  ['三', 3],
  ['(4)', 4],
  ['5.そう思う', 5],
  ['5：そう思う', 5],
  ['５（とてもそう思う）', 5],
  ['５－そう思う', 5],
  ['④点', 4],
  ['五点', 5],
  ['○4', 4],
  ['4.0', 4],
])('reads %s as the point %d', (text, point) => {
  expect(normaliseLikert(text, plain)).toEqual({ point });
});

it('reads the labels of the mapping, whatever their width', () => {
  expect(normaliseLikert('どちらともいえない', worded)).toEqual({ point: 3 });
  expect(normaliseLikert('５．そう思う', worded)).toEqual({ point: 5 });
  expect(normaliseLikert('わからない', worded)).toEqual({ missing: 'dont_know' });
  expect(normaliseLikert('5（そう思う）', worded)).toEqual({ point: 5 });
  expect(normaliseLikert('「そう思う」', worded)).toEqual({ point: 5 });
  expect(normaliseLikert('そう思う（５）', worded)).toEqual({ point: 5 });
  expect(normaliseLikert('そう思う:5', worded)).toEqual({ point: 5 });
  expect(normaliseLikert('○そう思う', worded)).toEqual({ point: 5 });
});

it.each(['4〜5', '4と5の間', '４と５の中間', '4、5', '4点と5点', '4か5', '4または5', '4/5', '③④'])(
  'refuses %s instead of taking a middle',
  (text) => {
    expect(normaliseLikert(text, plain)).toHaveProperty('refused');
  },
);

it.each(['0', '6', '4.5', '4.5点', 'よい', '55', '-1', '5/5/5'])(
  'refuses %s, which is no point of the scale',
  (text) => {
    expect(normaliseLikert(text, plain)).toEqual({ refused: 'E_SCORE_RANGE' });
  },
);

it('refuses words that are no label of the scale', () => {
  expect(normaliseLikert('まあまあ', worded)).toEqual({ refused: 'E_UNKNOWN_CHOICE' });
  expect(normaliseLikert('5（午前だけ）', worded)).toEqual({ refused: 'E_UNKNOWN_CHOICE' });
});

it('refuses a number and a label that contradict each other', () => {
  expect(normaliseLikert('1.そう思う', worded)).toEqual({ refused: 'E_TWO_ANSWERS' });
  expect(normaliseLikert('そう思う（1）', worded)).toEqual({ refused: 'E_TWO_ANSWERS' });
  expect(normaliseLikert('そう思う、そう思わない', worded)).toEqual({ refused: 'E_TWO_ANSWERS' });
});

it('keeps a missing answer with its reason', () => {
  expect(normaliseLikert('', plain)).toEqual({ missing: 'blank' });
  expect(normaliseLikert('無回答', plain)).toEqual({ missing: 'no_answer' });
  expect(normaliseLikert('該当なし', plain)).toEqual({ missing: 'not_applicable' });
  expect(normaliseLikert('特になし', worded)).toEqual({ missing: 'not_applicable' });
  expect(normaliseLikert('答えたくない', plain)).toEqual({ missing: 'declined' });
});

it('turns the figures of a reversed scale round, and its labels not', () => {
  const turned = { min: 1, max: 5, reversed: true, labels: { とても満足: 5, 不満: 2 } };
  expect(normaliseLikert('1', turned)).toEqual({ point: 5 });
  expect(normaliseLikert('①とても満足', turned)).toEqual({ point: 5 });
  expect(normaliseLikert('不満', turned)).toEqual({ point: 2 });
  expect(normaliseLikert('5.とても満足', turned)).toEqual({ refused: 'E_TWO_ANSWERS' });
  expect(normaliseLikert('6', turned)).toEqual({ refused: 'E_SCORE_RANGE' });
});
