import { expect, it } from 'vitest';
import { header, survey, tableOf, take } from './test-table.ts';

it('makes a submission, its answers and its opinions of one row', () => {
  const taken = take(
    tableOf('table', {
      '': [header, ['A-1', '前', 'R3.7.5', '５', 'ピア活動、仕事', ' 仲間ができた。\n', '03-0000-0000', '']],
    }),
    survey,
  );
  expect(taken.submissions).toMatchObject([
    {
      form_id: 'course',
      round_id: 'r2',
      channel: 'survey_pre',
      answered_on: '2021-07-05',
      standpoint: 'unknown',
    },
  ]);
  expect(taken.submissions[0]?.respondent_code).toMatch(/^[0-9a-f]{16}$/);
  expect(
    taken.answers.map((each) => [each.question_id, each.value_code, each.value_number, each.missing]),
  ).toEqual([
    ['course.q4', '5', 5, null],
    ['course.q5', 'peer', null, null],
    ['course.q5', 'work', null, null],
  ]);
  expect(taken.opinions).toMatchObject([
    { question_id: 'course.voice', text: ' 仲間ができた。\n', column_name: '感想' },
  ]);
  expect(taken.unmapped).toEqual(['余白']);
  expect(JSON.stringify(taken)).not.toContain('03-0000-0000');
});

it('takes a row without a cell that cannot be read, and keeps the place and the reason only', () => {
  const taken = take(
    tableOf('table', { '': [header, ['A-1', '前', '七夕の日', '4〜5', 'ひみつの答え', '#N/A', '', '']] }),
    survey,
  );
  expect(taken.balance).toMatchObject({ rows_read: 1, accepted: 1, rejected: 0 });
  expect(taken.refusals.map((each) => [each.column_name, each.code, each.row_refused])).toEqual([
    ['記入日', 'E_DATE', false],
    ['聴き方', 'E_TWO_ANSWERS', false],
    ['これから', 'E_UNKNOWN_CHOICE', false],
    ['感想', 'E_ERROR_CELL', false],
  ]);
  expect(taken.answers.map((each) => each.missing)).toEqual(['unreadable', 'unreadable']);
  expect(taken.opinions).toEqual([]);
  expect(JSON.stringify(taken.refusals)).not.toMatch(/七夕|ひみつ|4〜5/);
});

it('refuses a row that belongs to no known round, and takes it where the mapping has a default', () => {
  const columns = { 回: { kind: 'round' }, 意見: { kind: 'free_text' } };
  const rows = tableOf('table', {
    '': [
      ['回', '意見'],
      ['第2回', 'a'],
      ['第9回', 'b'],
      ['', 'c'],
      ['r1', 'd'],
    ],
  });
  const strict = take(rows, { ...survey, round: undefined, columns });
  expect(strict.balance).toMatchObject({ rows_read: 4, accepted: 2, rejected: 2 });
  expect(strict.submissions.map((each) => each.round_id)).toEqual(['r2', 'r1']);
  expect(strict.refusals.map((each) => [each.row_no, each.code, each.row_refused])).toEqual([
    [3, 'E_ROUND_UNKNOWN', true],
    [4, 'E_ROUND_UNKNOWN', true],
  ]);
  const lenient = take(rows, { ...survey, columns });
  expect(lenient.submissions.map((each) => each.round_id)).toEqual(['r2', 'r2', 'r2', 'r1']);
  expect(lenient.refusals).toMatchObject([{ row_no: 3, row_refused: false }]);
});

it.each(['当事者・支援者', '○当事者 ○家族', '当事者, 家族', '当事者＋区民'])(
  'takes %s for two standpoints, and so for none',
  (text) => {
    const taken = take(
      tableOf('opinion-sheet', {
        '': [
          ['立場', '意見'],
          [text, 'a'],
        ],
      }),
      {
        ...survey,
        columns: { 立場: { kind: 'standpoint' }, 意見: { kind: 'free_text' } },
      },
    );
    expect(taken.submissions).toMatchObject([{ standpoint: 'unknown' }]);
    expect(taken.refusals).toMatchObject([{ code: 'E_TWO_ANSWERS', row_refused: false }]);
  },
);

it('reads one ○ and a label with a dot as one standpoint', () => {
  const columns = {
    立場: { kind: 'standpoint', values: { '家族・親族': 'family' } },
    意見: { kind: 'free_text' },
  };
  const rows = [
    ['立場', '意見'],
    ['○ 支援者', 'a'],
    ['家族・親族', 'b'],
    ['', 'c'],
  ];
  const taken = take(tableOf('opinion-sheet', { '': rows }), { ...survey, columns });
  expect(taken.submissions.map((each) => each.standpoint)).toEqual(['supporter', 'family', 'unknown']);
  expect(taken.refusals).toEqual([]);
});

it('keeps nobody of a chat, and counts what is no message to all', () => {
  const taken = take(
    tableOf(
      'zoom-chat',
      {
        '': [
          ['時刻', '送信者', '本文'],
          ['13:30:01', '架空 はなこ', '聞こえます'],
        ],
      },
      [{ row: 3, why: 'private' }],
    ),
    {
      ...survey,
      takes: 'chat',
      columns: { 時刻: { kind: 'ignore' }, 送信者: { kind: 'personal' }, 本文: { kind: 'free_text' } },
    },
  );
  expect(taken.submissions).toMatchObject([
    { channel: 'chat', respondent_code: null, standpoint: 'unknown' },
  ]);
  expect(taken.balance).toMatchObject({ rows_read: 1, accepted: 1, left_out: 1 });
  expect(JSON.stringify(taken)).not.toContain('はなこ');
});

it('flags a follow-up sheet that came after the deadline and takes it', () => {
  const columns = { 受領日: { kind: 'answered_on' }, 意見: { kind: 'free_text' } };
  const taken = take(
    tableOf('opinion-sheet', {
      '': [
        ['受領日', '意見'],
        ['R3.7.16', 'a'],
        ['R3.7.17', 'b'],
        ['', 'c'],
      ],
    }),
    { ...survey, channel: 'followup', columns },
  );
  expect(taken.submissions.map((each) => each.is_late)).toEqual([false, true, false]);
});
