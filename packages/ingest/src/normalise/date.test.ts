import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { normaliseDate } from './date.ts';

it.each([
  ['令和3年7月5日', '2021-07-05'],
  ['令和 3年 7月 5日（月）', '2021-07-05'],
  ['令和元年5月1日', '2019-05-01'],
  ['R1.5.1', '2019-05-01'],
  ['R.3.7.5', '2021-07-05'],
  ['R03/07/05', '2021-07-05'],
  ['r3-7-5', '2021-07-05'],
  ['令3.7.5', '2021-07-05'],
  ['令和三年七月五日', '2021-07-05'],
  ['令和三年十二月二十五日', '2021-12-25'],
  ['Ｒ３．７．５', '2021-07-05'],
  ['㋿3年7月5日', '2021-07-05'],
  ['H31.4.30', '2019-04-30'],
  ['昭和64年1月7日', '1989-01-07'],
  ['2021/7/5', '2021-07-05'],
  ['２０２１年７月５日', '2021-07-05'],
  ['2021-07-05 10:00:00', '2021-07-05'],
  ['2021年7月5日 13時30分', '2021-07-05'],
  ['2021/07/05 1:30:00 午後 GMT+9', '2021-07-05'],
  ['2021-07-04T16:00:00.000Z', '2021-07-05'],
  ['2021-07-05T08:00:00+09:00', '2021-07-05'],
  ['2021-07-05 月曜日', '2021-07-05'],
  ['令和3年(2021年)7月5日', '2021-07-05'],
  ['20210705', '2021-07-05'],
  ['R元.5.1', '2019-05-01'],
  ['Ｒ３／７／５', '2021-07-05'],
  ['R3/7/5', '2021-07-05'],
  ['R030705', '2021-07-05'],
  ['H31.4.30', '2019-04-30'],
  ['平成31年4月30日', '2019-04-30'],
  ['㍻31年4月30日', '2019-04-30'],
  ['平成三十一年四月三十日', '2019-04-30'],
  ['大正15年12月24日', '1926-12-24'],
  ['2021.7.5(月)', '2021-07-05'],
  ['2021年7月5日（月・祝）', '2021-07-05'],
  ['2021. 7. 5', '2021-07-05'],
  ['西暦2021年7月5日付', '2021-07-05'],
  ['令和3年7月5日（月）午後1時30分', '2021-07-05'],
  ['2021/7/5 13:30', '2021-07-05'],
  ['2021/7/5 1:30 PM', '2021-07-05'],
  ['2021/07/05 午前 10:05:12 GMT+9', '2021-07-05'],
  ['2021/07/05 11:30:00 PM GMT+0', '2021-07-06'],
  ['5 Jul 2021', '2021-07-05'],
  ['July 5, 2021 1:30 PM', '2021-07-05'],
  ['44382', '2021-07-05'],
  ['44382.5625', '2021-07-05'],
  ['7/25/2021', '2021-07-25'],
  ['2020-02-29', '2020-02-29'],
])('reads %s as %s', (text, date) => {
  expect(normaliseDate(text)).toEqual({ date });
});

it.each([
  'H31.5.1',
  '令和元年4月30日',
  '昭和64年1月8日',
  '令和0年5月1日',
  '2021-02-29',
  '2021/13/1',
  '令和3年6月31日',
  '令和3年(2022年)7月5日',
  '7/5/2021',
  '7月5日',
  '3.7.5',
  '未記入',
  '',
  '12',
  '99999',
  '2021年',
  '令3',
  '1:30',
  'R3.2.30',
  'R0.5.1',
  'T16.1.1',
  'H010107',
  '2021/7/5～7/6',
  '2021-07-05頃',
  '20210732',
  '2021年7月5日か6日',
  'Jul 2021 5th',
  '31 Feb 2021',
])('does not guess a day from %s', (text) => {
  expect(normaliseDate(text)).toBeNull();
});

it.each([
  ['令和4年5月予定', '2022-05'],
  ['R4.5', '2022-05'],
  ['2021-07', '2021-07'],
  ['2021年7月', '2021-07'],
  ['令和3年7月上旬', '2021-07'],
  ['令和４年５月（予定）', '2022-05'],
  ['2021年7月頃', '2021-07'],
])('keeps %s as a month', (text, month) => {
  expect(normaliseDate(text)).toEqual({ month });
});

it.each([
  ['7月5日', { year: 2021 }, { date: '2021-07-05' }],
  ['7/5', { year: 2021 }, { date: '2021-07-05' }],
  ['2月3日', { year: 2021, fiscal: true }, { date: '2022-02-03' }],
  ['4月', { year: 2021, fiscal: true }, { month: '2021-04' }],
  ['5月予定', { year: 2022 }, { month: '2022-05' }],
  ['５月（予定）', { year: 2022, fiscal: true }, { month: '2022-05' }],
  ['12月25日', { year: 2021, fiscal: true }, { date: '2021-12-25' }],
  ['３月', { year: 2021, fiscal: true }, { month: '2022-03' }],
  ['2月29日', { year: 2023, fiscal: true }, { date: '2024-02-29' }],
  ['2月29日', { year: 2024, fiscal: true }, null],
  ['7/5(月) 13:30', { year: 2021 }, { date: '2021-07-05' }],
  ['3年7月5日', { year: 2021 }, { date: '2021-07-05' }],
  ['1.5.1', { year: 2019 }, { date: '2019-05-01' }],
  ['3.7.5', { year: 2021 }, { date: '2021-07-05' }],
  ['21/7/5', { year: 2021 }, { date: '2021-07-05' }],
  ['31.4.30', { year: 2019 }, { date: '2019-04-30' }],
  ['12.7.5', { year: 2021 }, null],
  ['7/5/2021', { order: 'mdy' as const }, { date: '2021-07-05' }],
  ['7/5/2021 1:30 PM', { order: 'dmy' as const }, { date: '2021-05-07' }],
  ['25/7/2021', { order: 'mdy' as const }, null],
  ['42920', { date1904: true }, { date: '2021-07-05' }],
])('reads %s with what the form says', (text, context, expected) => {
  expect(normaliseDate(text, context)).toEqual(expected);
});

const shared = join(import.meta.dirname, '../../../../../shared/data/synthetic');
const there = existsSync(join(shared, 'a16_wareki_dates.csv'));
it.skipIf(!there)('reads the dates of the shared 和暦 file as its index states', () => {
  const text = new TextDecoder('shift_jis').decode(readFileSync(join(shared, 'a16_wareki_dates.csv')));
  const cells = text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',')[1] ?? '');
  const all: { file: string; iso_dates?: (string | null)[] }[] = JSON.parse(
    readFileSync(join(shared, 'expected.json'), 'utf8'),
  );
  const expected = all.find((each) => each.file === 'a16_wareki_dates.csv')?.iso_dates;
  expect(
    cells.map((cell) => normaliseDate(cell)).map((found) => (found && 'date' in found ? found.date : null)),
  ).toEqual(expected);
});
