import { projectSchema } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { mappingSchema } from '../mapping/schema.ts';
import type { Recognition } from '../recognise/recognition.ts';
import { takeFile } from './take-file.ts';

const project = projectSchema.parse({
  id: 'p',
  title: '例',
  fiscal_year: '令和5年度',
  rounds: [
    { id: 'r1', label: '第1回', topic: '視点', date: '2021-02-24' },
    { id: 'r2', label: '第2回', topic: '人', date: '2021-07-05', deadline: '2021-07-16' },
  ],
});
const key = new TextEncoder().encode('a key of the tests only');

function recognition(
  kind: string,
  sheets: Readonly<Record<string, readonly (readonly string[])[]>>,
  leftOut: Recognition['tables'][number]['leftOut'] = [],
): Recognition {
  return {
    outcome: 'answers',
    kind,
    confidence: 1,
    why: '',
    hiddenSheets: [],
    facts: {},
    tables: Object.entries(sheets).map(([sheet, [columns = [], ...rows]]) => ({
      sheet,
      headerRows: [1],
      columns,
      rows: rows.map((cells, index) => ({
        number: index + 2,
        cells: cells.map((text) => (text === '#N/A' ? { text, error: true as const } : { text })),
      })),
      blank: [],
      leftOut,
      ragged: [],
    })),
  };
}

function take(
  found: Recognition,
  mapping: unknown,
  path = 'みらい_R3.xlsx',
  seen: ReadonlySet<string> = new Set(),
) {
  const sha256 = 'ab'.repeat(32);
  return takeFile(
    found,
    {
      project,
      mapping: mappingSchema.parse(mapping),
      key,
      runId: 'run-1',
      fileId: sha256.slice(0, 16),
      sha256,
      path,
    },
    seen,
  );
}

const survey = {
  form: 'course',
  label: '講座アンケート',
  takes: 'answers',
  match: {},
  round: 'r2',
  columns: {
    受講番号: { kind: 'respondent' },
    時期: { kind: 'occasion', values: { 前: 'pre', 後: 'post' } },
    記入日: { kind: 'answered_on' },
    聴き方: { kind: 'likert', item: 'C-3' },
    これから: { kind: 'multi_choice', separator: '、', labels: { ピア活動: 'peer', 仕事: 'work' } },
    感想: { kind: 'free_text', question: 'voice' },
    電話: { kind: 'personal' },
  },
};
const header = ['受講番号', '時期', '記入日', '聴き方', 'これから', '感想', '電話', '余白'];

it('makes a submission, its answers and its opinions of one row', () => {
  const taken = take(
    recognition('table', {
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
    recognition('table', { '': [header, ['A-1', '前', '七夕の日', '4〜5', 'ひみつの答え', '#N/A', '', '']] }),
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
  const rows = recognition('table', {
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

it('knows a resubmission by all its cells, and lets equal answers of unknown people stand', () => {
  const again = ['A-1', '前', 'R3.7.5', '5', '', '特になし', '', ''];
  const named = recognition('table', { '': [header, again, again, ['A-2', ...again.slice(1)]] });
  const first = take(named, survey);
  expect(first.balance).toMatchObject({ rows_read: 3, accepted: 2, duplicate: 1 });
  expect(first.duplicates).toEqual([{ file: 'みらい_R3.xlsx', row: 3 }]);
  const prints = new Set(first.receipts.map((each) => each.fingerprint));
  expect(take(named, survey, 'other.csv', prints).balance).toMatchObject({ accepted: 0, duplicate: 3 });
  const anonymous = take(recognition('table', { '': [['感想'], ['特になし'], ['特になし']] }), {
    ...survey,
    columns: { 感想: { kind: 'free_text' } },
  });
  expect(anonymous.balance).toMatchObject({ accepted: 2, duplicate: 0 });
});

it.each(['当事者・支援者', '○当事者 ○家族', '当事者, 家族', '当事者＋区民'])(
  'takes %s for two standpoints, and so for none',
  (text) => {
    const taken = take(
      recognition('opinion-sheet', {
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
  const taken = take(recognition('opinion-sheet', { '': rows }), { ...survey, columns });
  expect(taken.submissions.map((each) => each.standpoint)).toEqual(['supporter', 'family', 'unknown']);
  expect(taken.refusals).toEqual([]);
});

it('keeps nobody of a chat, and counts what is no message to all', () => {
  const taken = take(
    recognition(
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
    recognition('opinion-sheet', {
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

it('takes no more of a roster than a code, a standpoint and the completion', () => {
  const taken = take(
    recognition('roster', {
      '': [
        ['氏名', '受講番号', '立場', '修了'],
        ['架空 はなこ', 'A-1', '当事者', '○'],
        ['架空 たろう', '', '支援者', '×'],
      ],
    }),
    {
      ...survey,
      takes: 'roster',
      columns: {
        氏名: { kind: 'personal' },
        受講番号: { kind: 'respondent' },
        立場: { kind: 'standpoint' },
        修了: { kind: 'completed' },
      },
    },
  );
  expect(taken.people).toMatchObject([{ standpoint: 'tojisha', completed: 'yes' }]);
  expect(taken.refusals).toMatchObject([
    { row_no: 3, column_name: '受講番号', code: 'E_REQUIRED', row_refused: true },
  ]);
  expect(JSON.stringify(taken)).not.toMatch(/はなこ|たろう|A-1/);
});

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
    recognition('activity-log', {
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

it('makes an activity a month of columns that stand under months', () => {
  const taken = take(
    recognition('activity-log', {
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

it('depends on the key in pseudonyms and receipts only', () => {
  const rows = recognition('table', { '': [header, ['A-1', '前', 'R3.7.5', '5', '仕事', 'よい', '', '']] });
  const context = {
    project,
    mapping: mappingSchema.parse(survey),
    runId: 'r',
    fileId: 'f',
    sha256: 'f',
    path: 'x',
  };
  const [one, other] = [key, new TextEncoder().encode('quite another key')].map((each) =>
    takeFile(rows, { ...context, key: each }, new Set()),
  );
  const open = (taken: typeof one) => ({
    ...taken,
    receipts: [],
    submissions: taken?.submissions.map((each) => ({ ...each, respondent_code: '' })),
  });
  expect(open(one)).toEqual(open(other));
  expect(one?.submissions[0]?.respondent_code).not.toBe(other?.submissions[0]?.respondent_code);
});
