import { expect, it } from 'vitest';
import { grouped, named, reiwa, signed } from './wording.ts';

it.each([
  ['2021-07-05', '令和3年7月5日'],
  ['2022-05', '令和4年5月'],
  ['2019-05-01', '令和元年5月1日'],
  ['2019-04-30', '2019年4月30日'],
])('writes %s as %s', (date, label) => {
  expect(reiwa(date)).toBe(label);
});

it('groups thousands and keeps a fraction', () => {
  expect([999, 1000, 1234567, 1234.5].map(grouped)).toEqual(['999', '1,000', '1,234,567', '1,234.5']);
});

it('writes a difference with its sign', () => {
  expect([0.5, -0.2, 0].map(signed)).toEqual(['+0.5', '−0.2', '0.0']);
});

it('names the first few in the order given', () => {
  expect(named(['甲', '乙', '丙'], 2)).toBe('「甲」「乙」など3');
  expect(named(['甲'], 2)).toBe('「甲」');
});
