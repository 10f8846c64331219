import { bookBytes, inEveryFile, textBytes, type Cells, type ExportCase, type Merge } from './export-case.ts';

const six = (cells: (row: number) => Cells): Cells[] => Array.from({ length: 6 }, (_, row) => cells(row));
const across = (from: number, to: number, name: (n: number) => string): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => name(from + at));

type Table = { readonly name: string; readonly kind: string; readonly rows: readonly Cells[] };

const TABLES: readonly Table[] = [
  {
    name: '意見票 typed in',
    kind: 'opinion-sheet',
    rows: [
      ['第1回 ワーキンググループ 意見票'],
      ['通し番号', '立場', '前半・後半', 'ご意見・ご感想', '公開の可否', '氏名（任意）'],
      ...six((row) => [row + 1, '家族', '前半', 'よい会でした', '可', '']),
      ['※ 氏名は任意です'],
    ],
  },
  {
    name: '意見集約票 list',
    kind: 'opinion-sheet',
    rows: [
      ['意見集約票（第2回）'],
      [],
      ['No.', '所属', '立場', '参加方法', 'テーマについて', 'その他・感想', '公開可否', '受領日'],
      ...six((row) => [row + 1, '', '支援者', 'オンライン', '続けてほしいです', '', '可', '2021/7/5']),
    ],
  },
  {
    name: '活動記録 by day',
    kind: 'activity-log',
    rows: [
      ['令和3年度 活動記録'],
      ['日付', '曜日', '活動内容', '場所', '参加人数', '備考'],
      ...six((row) => [`R3.4.${row + 1}`, '月', '居場所', '北', row + 2, '']),
      ['合計', '', '', '', 27, ''],
    ],
  },
  {
    name: '活動日誌 with hours',
    kind: 'activity-log',
    rows: [
      ['活動日誌'],
      ['月日', '開始', '終了', '活動種別', '対象者', '延べ人数', '実人数'],
      ...six((row) => [`4/${row + 1}`, '10:00', '12:00', '個別面談', '', 1, 1]),
      ['小計', '', '', '', '', 6, 6],
    ],
  },
  {
    name: '活動 without a title',
    kind: 'activity-log',
    rows: [['活動日', '支援内容', '参加者数'], ...six((row) => [`2021/4/${row + 1}`, '訪問', 2])],
  },
  {
    name: '月別 cross-table of people',
    kind: 'activity-log',
    rows: [
      ['4月 活動実績'],
      ['氏名', ...across(1, 30, (n) => `${n}日`), '計'],
      ...six((row) => [`甲${row}`, ...across(1, 30, (n) => (n % 7 === row ? '1' : '')), 4]),
      ['合計', ...across(1, 30, () => '1'), 24],
    ],
  },
  {
    name: '年間 cross-table of activities',
    kind: 'activity-log',
    rows: [
      ['令和3年度 活動実績表'],
      ['活動種別', ...across(4, 12, (n) => `${n}月`), '1月', '2月', '3月', '合計'],
      ...six((row) => [`活動${row}`, ...across(1, 12, (n) => String(n + row)), 99]),
    ],
  },
  {
    name: '講座 evaluation',
    kind: 'course-evaluation',
    rows: [
      ['ピアサポーター養成講座 受講後アンケート'],
      ['受講番号', '時点', '1日目 満足度', '1日目 理解度', 'C-1 自信', 'C-2 そう思う', '自由記述'],
      ...six((row) => [`K${row}`, '後', 4, 5, 3, 4, 'よかった']),
    ],
  },
  {
    name: '講座 pre and post',
    kind: 'course-evaluation',
    rows: [
      ['受講番号', '前後', 'RSES-1', 'RSES-2', 'RSES-3', 'C-1'],
      ...six((row) => [`K${row}`, row % 2 ? '前' : '後', 4, 3, 2, 4]),
    ],
  },
  {
    name: '修了者名簿',
    kind: 'roster',
    rows: [
      ['修了者名簿（取扱注意）'],
      ['受講番号', '氏名', 'ふりがな', '住所', '電話番号', '修了'],
      ...six((row) => [`K${row}`, `甲野${row}`, 'こうの', '区内', '', '○']),
    ],
  },
  {
    name: '出欠 by day',
    kind: 'roster',
    rows: [
      ['基礎編 受講者出欠表'],
      ['受講番号', '氏名', '1日目', '2日目', '3日目', '修了'],
      ...six((row) => [`K${row}`, `甲野${row}`, '○', '△', '×', '○']),
    ],
  },
  {
    name: '出欠 by date',
    kind: 'roster',
    rows: [
      ['氏名', 'フリガナ', '所属', '7/5', '7/12', '7/19'],
      ...six((row) => [`甲野${row}`, 'コウノ', '北事業所', '○', '○', '×']),
    ],
  },
];

const grouped: readonly Cells[] = [
  ['4月分 活動実績'],
  ['氏名', '第1週', '', '第2週', '', '第3週', '', '第4週', ''],
  ['', '延べ', '実', '延べ', '実', '延べ', '実', '延べ', '実'],
  ...six((row) => [`甲野${row}`, 5, 3, 4, 2, 6, 3, 2, 1]),
  ['合計', 30, 18, 24, 12, 36, 18, 12, 6],
];
const GROUPS: readonly Merge[] = [
  [1, 0, 2, 0],
  [1, 1, 1, 2],
  [1, 3, 1, 4],
  [1, 5, 1, 6],
  [1, 7, 1, 8],
];

const form = (row: number): Cells[] => [
  ['意見集約票'],
  ['項目', '記入'],
  ['氏名（任意）', ''],
  ['立場', row % 2 ? '家族' : '本人'],
  ['参加方法', '会場'],
  ['Q1 テーマについて', '続けてほしいです'],
  ['Q5 その他・ご感想', 'よい会でした'],
  ['公開の可否', '可'],
];

const slip = (row: number): string =>
  `No.${row + 1}\n会場：北部\n立場：家族\nご意見：話しやすい会でした。\n時間：もう少しほしいです。\n----------\n`;
const bracketed = (row: number): string =>
  `【番号】${row + 1}\n【立場】本人\n【ご意見】夕方にも開いてほしいです\n＊＊＊＊＊\n`;

/** Forms of offices: opinions, activities, courses and rosters. */
export function officeForms(): ExportCase[] {
  return [
    ...TABLES.flatMap(({ name, kind, rows }) => inEveryFile(name, kind, rows, '入力')),
    {
      name: 'activities in merged weeks',
      kind: 'activity-log',
      bytes: bookBytes({ '4月': grouped }, { merges: GROUPS }),
    },
    {
      name: 'a sheet a person',
      kind: 'opinion-sheet',
      bytes: bookBytes({ '1': form(1), '2': form(2), '3': form(3) }),
    },
    { name: 'one person', kind: 'opinion-sheet', bytes: bookBytes({ 意見票: form(1) }) },
    ...(['UTF-8', 'CP932'] as const).flatMap((encoding) =>
      [slip, bracketed].map((write, at) => ({
        name: `slips ${at} (${encoding})`,
        kind: 'opinion-slips',
        bytes: textBytes([0, 1, 2, 3].map(write).join(''), encoding),
      })),
    ),
  ];
}
