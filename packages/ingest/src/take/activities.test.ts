import { expect, it } from 'vitest';
import { tableOf, take } from './test-table.ts';

it('reads an activity log of monthly sheets in the fiscal year of the form', () => {
  const columns = {
    日: { kind: 'activity_date' },
    種別: { kind: 'activity_type', values: { 電話: 'telephone' } },
    '関わり方/第一群': { kind: 'form_mark', form: 'g1' },
    '関わり方/第二群': { kind: 'form_mark', form: 'g2' },
    時間: { kind: 'duration' },
    延べ: { kind: 'attendances' },
  };
  const top = Object.keys(columns);
  const taken = take(
    tableOf('activity-log', {
      '4月': [top, ['5日', '電話', '○', '', '2時間30分', '15(3)']],
      '1月': [
        top,
        ['R4.1.12', '居場所・集まり', '', '◯', '13:30～15時', '約10名'],
        ['20', '電話', '○', '○', '', '数名'],
      ],
    }),
    { form: 'log', label: '活動記録', takes: 'activities', match: {}, year: 2021, columns },
  );
  expect(
    taken.activities.map((each) => [
      each.activity_on,
      each.month,
      each.activity_type,
      each.form,
      each.occasions,
      each.duration_min,
      each.attendances,
    ]),
  ).toEqual([
    ['2021-04-05', '2021-04', 'telephone', 'g1', 1, 150, 15],
    ['2022-01-12', '2022-01', 'ibasho', 'g2', 1, 90, 10],
    ['2022-01-20', '2022-01', 'telephone', 'unknown', 1, null, null],
  ]);
  expect(taken.refusals.map((each) => each.code)).toEqual(['E_TWO_ANSWERS', 'E_NUMBER']);
  expect(new Set(taken.activities.map((each) => each.office_code)).size).toBe(1);
});

it.each(['○', '◯', '〇', '●', '1'])(
  'reads %s in a column of marks as that form, never as the number zero',
  (mark) => {
    const columns = {
      日: { kind: 'activity_date' },
      '関わり方/第一群': { kind: 'form_mark', form: 'g1' },
      '関わり方/第二群': { kind: 'form_mark', form: 'g2' },
    };
    const taken = take(tableOf('activity-log', { '4月': [Object.keys(columns), ['5日', '', mark]] }), {
      form: 'log',
      label: '活動記録',
      takes: 'activities',
      match: {},
      year: 2021,
      columns,
    });
    expect(taken.activities.map((each) => each.form)).toEqual(['g2']);
  },
);

it('reads attendances and people out of one cell, and keeps what is missing apart from a mistake', () => {
  const columns = { 日: { kind: 'activity_date' }, 参加者: { kind: 'attendances' } };
  const rows = ['15(実8)', '15(3)', '10〜12名', '約10名', '特になし', '0', '数名'].map((text) => [
    '5日',
    text,
  ]);
  const taken = take(tableOf('activity-log', { '4月': [Object.keys(columns), ...rows] }), {
    form: 'log',
    label: '活動記録',
    takes: 'activities',
    match: {},
    year: 2021,
    columns,
  });
  expect(
    taken.activities.map((each) => [each.attendances, each.persons, each.newcomers, each.approx]),
  ).toEqual([
    [15, 8, null, null],
    [15, null, 3, null],
    [10, null, null, 'attendances'],
    [10, null, null, 'attendances'],
    [null, null, null, null],
    [0, null, null, null],
    [null, null, null, null],
  ]);
  expect(taken.refusals).toMatchObject([{ row_no: 8, code: 'E_NUMBER' }]);
});

it('makes an activity a month of columns that stand under months', () => {
  const taken = take(
    tableOf('activity-log', {
      令和3年度: [
        ['活動', '4月/回数', '4月/延べ', '2月/回数', '2月/延べ'],
        ['ピア電話相談', '3', '12', '0', '－'],
        ['傾聴', '', '', '2', '5'],
        ['ピアカウンセリング', '', '', '', ''],
      ],
    }),
    {
      form: 'cross',
      label: '月ごと',
      takes: 'activities',
      match: {},
      year: 2021,
      office: 'office-a',
      columns: {
        活動: { kind: 'activity_type', values: {} },
        '4月/回数': { kind: 'occasions' },
        '4月/延べ': { kind: 'attendances' },
        '2月/回数': { kind: 'occasions' },
        '2月/延べ': { kind: 'attendances' },
      },
    },
  );
  expect(
    taken.activities.map((each) => [
      each.office_code,
      each.activity_type,
      each.month,
      each.occasions,
      each.attendances,
    ]),
  ).toEqual([
    ['office-a', 'telephone', '2021-04', 3, 12],
    ['office-a', 'telephone', '2022-02', 0, null],
    ['office-a', 'listening', '2022-02', 2, 5],
  ]);
  // A printed line without a figure is blank, not an activity.
  expect(taken.balance).toMatchObject({ rows_read: 3, accepted: 2, blank: 1 });
});

it('reads 〃 and 同上 as what stands above, in labels only', () => {
  const columns = {
    日付: { kind: 'activity_date' },
    種別: { kind: 'activity_type', values: { 電話: 'telephone' } },
    場所: { kind: 'place' },
    延べ: { kind: 'attendances' },
  };
  const taken = take(
    tableOf('activity-log', {
      '4月': [
        Object.keys(columns),
        ['〃', '〃', '', '1'],
        ['R3.4.5', '電話', '架空の家', '3'],
        ['〃', '同上', '〃', '〃'],
      ],
    }),
    { form: 'log', label: '活動記録', takes: 'activities', match: {}, year: 2021, columns },
  );
  const [alone, first, second] = taken.activities;
  expect([alone?.activity_on, alone?.activity_type]).toEqual([null, 'other']);
  expect([second?.activity_on, second?.activity_type]).toEqual(['2021-04-05', 'telephone']);
  expect(second?.place_code).toBe(first?.place_code);
  expect(taken.refusals.map((each) => [each.row_no, each.column_name, each.code])).toEqual([
    [2, '日付', 'E_DATE'],
    [2, '種別', 'E_UNKNOWN_CHOICE'],
    [4, '延べ', 'E_NUMBER'],
  ]);
});

it('keeps which numbers are only about, and a second number only where it is known what it counts', () => {
  const columns = {
    日: { kind: 'activity_date' },
    回数: { kind: 'occasions' },
    延べ: { kind: 'attendances' },
    実: { kind: 'persons' },
    ピア: { kind: 'peers' },
    新規: { kind: 'newcomers' },
    時間: { kind: 'duration' },
  };
  const rows = [
    ['5日', '2', '20～30名', '18(4)', '3', '', '約2時間'],
    ['6日', '2(1)', '15(3)', '', '3(1)', '約5', '90分'],
    ['7日', '約3', '15(2.5)', '8', '', '0', ''],
  ];
  const taken = take(tableOf('activity-log', { '4月': [Object.keys(columns), ...rows] }), {
    form: 'log',
    label: '活動記録',
    takes: 'activities',
    match: {},
    year: 2021,
    columns,
  });
  expect(
    taken.activities.map((each) => [
      each.occasions,
      each.attendances,
      each.persons,
      each.peers,
      each.newcomers,
      each.duration_min,
      each.approx,
    ]),
  ).toEqual([
    [2, 20, 18, 3, 4, 120, 'attendances duration_min'],
    [2, 15, null, 3, 5, 90, 'newcomers'],
    [3, 15, 8, null, 0, null, 'occasions'],
  ]);
  expect(taken.refusals.map((each) => [each.row_no, each.column_name, each.code])).toEqual([
    [3, '回数', 'E_SECOND_NUMBER'],
    [3, 'ピア', 'E_SECOND_NUMBER'],
    [4, '延べ', 'E_SECOND_NUMBER'],
  ]);
});

it('keeps the kind of a place, by its words or the mapping, and never the place', () => {
  const columns = {
    日: { kind: 'activity_date' },
    場所: { kind: 'place', values: { みなとの家: 'salon' } },
    延べ: { kind: 'attendances' },
  };
  const taken = take(
    tableOf('activity-log', {
      '4月': [
        Object.keys(columns),
        ['5日', '架空第二病院', '3'],
        ['6日', 'みなとの家', '3'],
        ['7日', '会議室', '3'],
        ['8日', '', '3'],
      ],
    }),
    { form: 'log', label: '活動記録', takes: 'activities', match: {}, year: 2021, columns },
  );
  expect(taken.activities.map(({ place_kind }) => place_kind)).toEqual([
    'hospital',
    'salon',
    'unknown',
    null,
  ]);
  expect(JSON.stringify(taken.activities)).not.toMatch(/病院|みなと|会議室/);
});
