import { expect, it } from 'vitest';
import { ageLabel, readAges } from './age.ts';

it.each([
  ['45', [45, 45]],
  ['４５歳', [45, 45]],
  ['満45才', [45, 45]],
  ['40代', [40, 49]],
  ['40才代', [40, 49]],
  ['４０歳代', [40, 49]],
  ['四十代', [40, 49]],
  ['40台', [40, 49]],
  ['40代前半', [40, 44]],
  ['40代後半', [45, 49]],
  ['18～29歳', [18, 29]],
  ['65歳から74歳まで', [65, 74]],
  ['70歳以上', [70, 120]],
  ['70代以上', [70, 120]],
  ['20歳未満', [0, 19]],
  ['19歳以下', [0, 19]],
  ['10代以下', [0, 19]],
])('reads %s as the ages %j', (text, ages) => {
  expect(readAges(text)).toEqual(ages);
});

it.each(['45代', '0代', '130歳', '29～18歳', '若い', '', '四五六', '40代か50代'])(
  'reads no age in %j',
  (text) => {
    expect(readAges(text)).toBeNull();
  },
);

const bands = ['10代以下', '20代', '30代', '40代', '50代', '60歳以上', '答えたくない'];

it.each([
  ['45', '40代'],
  ['４０才代', '40代'],
  ['四十代', '40代'],
  ['40代後半', '40代'],
  ['67歳', '60歳以上'],
  ['70代', '60歳以上'],
  ['15', '10代以下'],
])('puts %s under %s', (text, label) => {
  expect(ageLabel(text, bands)).toBe(label);
});

it('guesses no band across two, and none where the labels are no ages', () => {
  expect(ageLabel('35～44歳', bands)).toBeNull();
  expect(ageLabel('45', ['はい', 'いいえ', '40代'])).toBeNull();
  expect(ageLabel('60代', ['50代', '60代', '60歳以上'])).toBeNull();
});
