import { answered, asked } from './answers.ts';
import { inEveryFile, type Cells, type ExportCase } from './export-case.ts';

const CODES = [
  'StartDate',
  'EndDate',
  'Status',
  'IPAddress',
  'Progress',
  'Duration (in seconds)',
  'Finished',
  'RecordedDate',
  'ResponseId',
  'DistributionChannel',
  'UserLanguage',
];
const LABELS: Readonly<Record<string, readonly string[]>> = {
  ja: [
    '開始日',
    '終了日',
    '回答タイプ',
    'IPアドレス',
    '進捗',
    '所要時間 (秒)',
    '終了',
    '記録された日付',
    '回答ID',
    '配布チャネル',
    'ユーザー言語',
  ],
  en: [
    'Start Date',
    'End Date',
    'Response Type',
    'IP Address',
    'Progress',
    'Duration (in seconds)',
    'Finished',
    'Recorded Date',
    'Response ID',
    'Distribution Channel',
    'User Language',
  ],
};
const STATUS: Readonly<Record<string, readonly string[]>> = {
  ja: ['IPアドレス', 'サーベイプレビュー', 'スパム'],
  en: ['IP Address', 'Survey Preview', 'Spam'],
};

function qualtrics(language: string, imports: boolean, seed: number): ExportCase[] {
  const questions = asked(seed);
  const codes = [...CODES, ...questions.map((_, at) => `Q${at + 1}`)];
  const stamp = (row: number): string => `2021-07-05 09:0${row}:00`;
  const rows = answered(seed, (row): Cells => [
    stamp(row),
    stamp(row),
    STATUS[language]?.[row % 3] ?? '',
    '',
    row === 4 ? 40 : 100,
    60,
    row === 4 ? 'False' : 'True',
    stamp(row),
    `R_${row}`,
    'anonymous',
    'JA',
  ]);
  const table = [
    codes,
    [...(LABELS[language] ?? []), ...questions],
    ...(imports ? [codes.map((code) => `{"ImportId":"${code}"}`)] : []),
    ...rows,
  ];
  return inEveryFile(`Qualtrics ${language}, ${imports ? 3 : 2} rows`, 'qualtrics', table);
}

const RESPONDENT: Readonly<Record<string, readonly string[]>> = {
  ja: [
    '回答者 ID',
    'コレクター ID',
    '開始日',
    '終了日',
    'IP アドレス',
    'メール アドレス',
    '名',
    '姓',
    'カスタム データ 1',
  ],
  en: [
    'Respondent ID',
    'Collector ID',
    'Start Date',
    'End Date',
    'IP Address',
    'Email Address',
    'First Name',
    'Last Name',
    'Custom Data 1',
  ],
  condensed: ['respondent_id', 'collector_id', 'date_created', 'date_modified', 'ip_address'],
};

function surveymonkey(language: string, seed: number): ExportCase[] {
  const fixed = RESPONDENT[language] ?? [];
  const questions = asked(seed);
  const one = language === 'ja' ? '回答' : 'Response';
  const rows = answered(seed, (row): Cells =>
    fixed.map((_, at) => (at < 2 ? 118_000 + row : at < 4 ? '07/05/2021 10:00:00 AM' : '')),
  );
  const table = [
    [...fixed, ...questions, '理由', '', ''],
    [...fixed.map(() => ''), ...questions.map(() => one), '友人', '案内', 'その他'],
    ...rows.map((row) => [...row, '友人', '', '']),
  ];
  return inEveryFile(`SurveyMonkey ${language}`, 'surveymonkey', table);
}

/** Exports with two or three rows of headings. */
export function twoHeadedTools(): ExportCase[] {
  return [
    ...['ja', 'en'].flatMap((language, seed) =>
      [true, false].flatMap((imports) => qualtrics(language, imports, seed)),
    ),
    ...Object.keys(RESPONDENT).flatMap((language, seed) => surveymonkey(language, seed)),
  ];
}
