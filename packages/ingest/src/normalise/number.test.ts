import { expect, it } from 'vitest';
import { normaliseNumber, readNumber } from './number.ts';

it.each([
  ['１５名', 15],
  ['1,234', 1234],
  ['12,345,678', 12_345_678],
  ['十二名', 12],
  ['二十三', 23],
  ['百二十人', 120],
  ['0', 0],
  ['-2', -2],
  ['2.5', 2.5],
  ['延べ15', 15],
  ['延15人', 15],
  ['３０％', 30],
  ['4点', 4],
  ['45歳', 45],
  ['15(延べ)', 15],
])('reads %s as exactly %d', (text, value) => {
  expect(readNumber(text)).toEqual({ value, precision: 'exact' });
});

it.each([
  ['3,000円', 3000],
  ['￥3000-', 3000],
  ['¥3,000.-', 3000],
  ['\\3,000', 3000],
  ['金3,000円也', 3000],
  ['３千円', 3000],
  ['三千円', 3000],
  ['1万2千円', 12_000],
  ['1.5万円', 15_000],
  ['一万二千五百円', 12_500],
  ['1万500円', 10_500],
  ['12千円', 12_000],
  ['△3,000円', -3000],
  ['￥-3,000', -3000],
  ['0円', 0],
])('reads the money %s as %d', (text, value) => {
  expect(readNumber(text)).toEqual({ value, precision: 'exact' });
});

it.each([
  ['約10名', 10],
  ['10名程度', 10],
  ['およそ１０人', 10],
  ['10名くらい', 10],
  ['10人前後', 10],
  ['延べ約10名', 10],
  ['10〜12名', 10],
  ['10名～12名', 10],
  ['10-12名', 10],
  ['10名以上', 10],
  ['10名～', 10],
  ['10(概数)', 10],
])('reads %s as about %d, of a range the lower end', (text, value) => {
  expect(readNumber(text)).toEqual({ value, precision: 'approx' });
});

it.each([
  '15(3)',
  '１５（３）',
  '15(3)名',
  '15名（新規3名）',
  '15（うち新規３）',
  '15名(3名新規)',
  '15(内3)',
])('reads %s as fifteen, of whom three were new', (text) => {
  expect(readNumber(text)).toEqual({ value: 15, precision: 'exact', newcomers: 3 });
});

it.each(['15(実8)', '15名（実人数8名）', '延べ15名、実8名', '延15・実8'])(
  'reads %s as fifteen attendances of eight people',
  (text) => {
    expect(readNumber(text)).toEqual({ value: 15, precision: 'exact', persons: 8 });
  },
);

it.each([
  '数名',
  '若干名',
  '十数名',
  '多数',
  '',
  '〃',
  '1,23',
  '3-1',
  '4〜5',
  '40代',
  '40才代',
  '12〜10名',
  '15(18)',
  '15(雨天)',
  '3千5000',
  '12百',
  '1.5万2千円',
  '二万三万',
  '2021年',
  '10以下',
  '千円札',
  '1.2.3',
  '５名か６名',
  '9'.repeat(400),
])('does not read %s', (text) => {
  expect(normaliseNumber(text)).toBeNull();
});
