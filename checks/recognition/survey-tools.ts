import { answered, asked } from './answers.ts';
import { bookBytes, csvBytes, inEveryFile, type Cells, type ExportCase } from './export-case.ts';

/** Headings that a service puts around the questions, and its cells for a row. */
type Layout = {
  readonly name: string;
  readonly kind: string;
  readonly before: readonly string[];
  readonly cells: (row: number) => Cells;
  readonly after?: readonly string[];
  readonly cellsAfter?: (row: number) => Cells;
};

const two = (n: number): string => String(n).padStart(2, '0');
const day = (row: number): string => `2021-07-${two(row + 5)}`;
const ja = (row: number): string => `2021/07/${two(row + 5)} 午後 ${row + 1}:05:0${row} GMT+9`;

// Headings as the services' documentation and public exports show them.
const LAYOUTS: readonly Layout[] = [
  { name: 'Google ja', kind: 'google-forms', before: ['タイムスタンプ'], cells: (row) => [ja(row)] },
  {
    name: 'Google ja, sheet',
    kind: 'google-forms',
    before: ['タイムスタンプ', 'メールアドレス', 'スコア'],
    cells: (row) => [`2021/07/0${row + 1} 19:14:54`, `a${row}@example.org`, `${row} / 10`],
  },
  {
    name: 'Google en',
    kind: 'google-forms',
    before: ['Timestamp', 'Username', 'Total score'],
    cells: (row) => [`7/${row + 5}/2021 19:14:54`, `a${row}@example.org`, '3.00 / 10'],
  },
  {
    name: 'Google en, zone',
    kind: 'google-forms',
    before: ['Timestamp', 'Email Address'],
    cells: (row) => [`2021/07/0${row + 1} 7:14:54 PM GMT+9`, `a${row}@example.org`],
  },
  {
    name: 'Microsoft ja',
    kind: 'ms-forms',
    before: ['ID', '開始時刻', '完了時刻', 'メール', '名前'],
    cells: (row) => [row + 1, `2021/7/5 9:0${row}`, `2021/7/5 9:1${row}`, 'anonymous', ''],
  },
  {
    name: 'Microsoft ja, newer',
    kind: 'ms-forms',
    before: ['ID', '開始時刻', '完了時刻', 'メール', '名前', '最終変更時刻'],
    cells: (row) => [row + 1, `2021/7/5 9:0${row}`, `2021/7/5 9:1${row}`, 'anonymous', '', ''],
  },
  {
    name: 'Microsoft en, quiz',
    kind: 'ms-forms',
    before: ['ID', 'Start time', 'Completion time', 'Email', 'Name', 'Total points', 'Quiz feedback'],
    cells: (row) => [row + 1, `7/5/21 9:0${row}`, `7/5/21 9:1${row}`, 'anonymous', '', row, ''],
  },
  {
    name: 'LimeSurvey codes',
    kind: 'limesurvey',
    before: ['id', 'submitdate', 'lastpage', 'startlanguage', 'seed'],
    cells: (row) => [row + 1, row === 2 ? '' : `${day(row)} 12:00:00`, 2, 'ja', 1000 + row],
  },
  {
    name: 'LimeSurvey dated',
    kind: 'limesurvey',
    before: [
      'id',
      'token',
      'submitdate',
      'lastpage',
      'startlanguage',
      'seed',
      'startdate',
      'datestamp',
      'ipaddr',
    ],
    cells: (row) => [
      row + 1,
      `t${row}`,
      `${day(row)} 12:00:00`,
      2,
      'ja',
      9,
      `${day(row)} 11:00:00`,
      `${day(row)} 12:00:00`,
      '',
    ],
  },
  {
    name: 'LimeSurvey texts en',
    kind: 'limesurvey',
    before: ['Response ID', 'Date submitted', 'Last page', 'Start language', 'Seed'],
    cells: (row) => [row + 1, `${day(row)} 12:00:00`, 2, 'ja', 1000 + row],
  },
  {
    name: 'LimeSurvey texts ja',
    kind: 'limesurvey',
    before: ['回答ID', '送信日', '最終ページ', '開始言語', 'シード'],
    cells: (row) => [row + 1, `${day(row)} 12:00:00`, 2, 'ja', 1000 + row],
  },
  {
    name: 'LimeSurvey both',
    kind: 'limesurvey',
    before: [
      'id. Response ID',
      'submitdate. Date submitted',
      'lastpage. Last page',
      'startlanguage. Start language',
      'seed. Seed',
    ],
    cells: (row) => [row + 1, `${day(row)} 12:00:00`, 2, 'ja', 1000 + row],
  },
  {
    name: 'Kobo XML names',
    kind: 'kobo',
    before: ['start', 'end', 'about/place', 'why', 'why/friend', 'why/flyer'],
    cells: (row) => [
      `${day(row)}T10:00:00.000+09:00`,
      `${day(row)}T10:05:00.000+09:00`,
      'north',
      'friend',
      1,
      0,
    ],
    after: [
      '_id',
      '_uuid',
      '_submission_time',
      '_validation_status',
      '_notes',
      '_status',
      '_submitted_by',
      '__version__',
      '_tags',
      '_index',
    ],
    cellsAfter: (row) => [
      900 + row,
      `u${row}`,
      `${day(row)}T01:05:00`,
      '',
      '',
      'submitted_via_web',
      '',
      'v1',
      '',
      row + 1,
    ],
  },
  {
    name: 'ODK Central',
    kind: 'kobo',
    before: ['SubmissionDate'],
    cells: (row) => [`${day(row)}T01:05:00.000Z`],
    after: [
      'meta-instanceID',
      'KEY',
      'SubmitterID',
      'SubmitterName',
      'AttachmentsPresent',
      'ReviewState',
      'FormVersion',
    ],
    cellsAfter: (row) => [`uuid:${row}`, `uuid:${row}`, 5, 'desk', 0, '', '1'],
  },
  {
    name: 'LoGo',
    kind: 'logoform',
    before: ['受付番号', '受付日時', 'ステータス'],
    cells: (row) => [`A-${row}`, `2021/07/05 09:0${row}`, '受付済'],
  },
  {
    name: 'ぴったりサービス',
    kind: 'logoform',
    before: ['受付番号', '申請日時', '手続名', '処理状況', '申請者氏名', '申請者メールアドレス'],
    cells: (row) => [2021000 + row, `2021/07/05 09:0${row}`, '意見の提出', '完了', '', ''],
  },
  {
    name: 'Graffer',
    kind: 'logoform',
    before: ['申請ID', '申請日時', 'ステータス', '申請種別'],
    cells: (row) => [`g${row}`, `2021-07-05 09:0${row}:00`, '完了', '意見フォーム'],
  },
  {
    name: '汎用電子申請',
    kind: 'logoform',
    before: ['整理番号', '手続き名', '申込日時', '処理状態', '申込者'],
    cells: (row) => [100 + row, '意見の募集', `2021年7月5日 9時0${row}分`, '受理', ''],
  },
  {
    name: '問い合わせフォーム',
    kind: 'logoform',
    before: ['受信日時', '受付番号', '対応状況'],
    cells: (row) => [`2021/07/05 09:0${row}`, 300 + row, '未対応'],
  },
];

/** Exports with one row of headings, each in every file and with other questions. */
export function surveyTools(): ExportCase[] {
  return LAYOUTS.flatMap(({ name, kind, before, cells, after = [], cellsAfter = () => [] }, seed) => {
    const head = [...before, ...asked(seed), ...after];
    const rows = answered(seed, cells).map((row, at) => [...row, ...cellsAfter(at)]);
    const table = [head, ...rows];
    return [
      ...inEveryFile(name, kind, table, kind === 'google-forms' ? 'フォームの回答 1' : 'Sheet1'),
      { name: `${name} (title above)`, kind, bytes: bookBytes({ 回答: [['第2回 回答一覧'], [], ...table] }) },
      { name: `${name} (semicolons)`, kind, bytes: csvBytes(table, { delimiter: ';' }) },
      {
        name: `${name} (a column in front and one behind)`,
        kind,
        bytes: bookBytes({ 回答: table.map((row, at) => [at ? '済' : '確認', ...row, at ? '' : '備考']) }),
      },
      {
        name: `${name} (no answer yet)`,
        kind,
        bytes: csvBytes([head]),
      },
      {
        name: `${name} (with a tally)`,
        kind,
        bytes: bookBytes({
          集計: [
            ['区分', '件数'],
            ['本人', 3],
          ],
          回答: table,
        }),
      },
    ];
  });
}
