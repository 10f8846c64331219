import { CFB, utils, write } from '@e965/xlsx';

// For tests: the workbook of one year as an office has it, every sheet another form. Its people are invented.

export type Rows = readonly (readonly (string | number)[])[];

/** 4 activities and a sum below them. */
export const ACTIVITIES: Rows = [
  ['令和3年度 活動記録'],
  ['活動日', '活動種別', '内容', '場所', '人数'],
  ['2021/4/5', '居場所', '茶話会', '北の家', 6],
  ['2021/4/12', '居場所', '話し合い', '北の家', 3],
  ['2021/5/10', '居場所', '茶話会', '南の家', 8],
  ['2021/5/24', '居場所', '話し合い', '南の家', 4],
  ['合計', '', '', '', 21],
];
/** 3 people. */
export const ROSTER: Rows = [
  ['受講者名簿'],
  ['受講番号', '氏名', 'ふりがな', '電話番号', '修了'],
  ['K01', '架空一郎', 'かくういちろう', '090-0000-0001', '○'],
  ['K02', '架空二子', 'かくうふたこ', '090-0000-0002', '○'],
  ['K03', '架空三郎', 'かくうさぶろう', '090-0000-0003', ''],
];
/** 5 rows: 4 answers, the second of which was sent twice. */
export const EVALUATION: Rows = [
  ['養成講座 受講後アンケート'],
  ['受講番号', '内容に満足した', '内容を理解できた', '話す自信がついた', 'ご感想'],
  ['K01', 5, 4, 3, '仲間の話を聞いて元気が出た'],
  ['K02', 4, 4, 4, '練習の時間がもっとほしい'],
  ['K03', 3, 2, 2, '少しむずかしかったが続けたい'],
  ['K02', 4, 4, 4, '練習の時間がもっとほしい'],
  ['K04', 5, 5, 3, 'はじめてだが話しやすかった'],
];
/** 6 rows: 5 answers, and one of spaces between them. */
export const VOICES: Rows = [
  ['会場', 'お立場', 'ピアサポートについてのご意見'],
  ['北', '当事者', '夕方に開いている居場所がほしい'],
  ['北', '家族', '家族も学べる講座があるとよい'],
  ['南', '支援者', '訪問をふやしてほしい'],
  [' ', ' ', ' '],
  ['南', '当事者', '休みたいときに休めるとよい'],
  ['南', '家族', '相談先の一覧がほしい'],
];
/** 4 rows with something in them, and no answer. */
export const TALLY: Rows = [['集計'], ['会場', '人数', '割合'], ['北', 2, 40], ['南', 3, 60]];

/** Mappings of the four forms, by file name. */
export const MAPPINGS: Readonly<Record<string, string>> = {
  'log.yaml': `form: log
label: 活動記録
takes: activities
match: { kind: activity-log, columns: [活動日, 人数] }
office: file
year: 2021
columns:
  活動日: { kind: activity_date }
  活動種別: { kind: activity_type, values: { 居場所: ibasho } }
  内容: { kind: note }
  場所: { kind: place }
  人数: { kind: attendances }
`,
  'roster.yaml': `form: roster
label: 名簿
takes: roster
match: { columns: [受講番号, 修了] }
columns:
  受講番号: { kind: respondent }
  氏名: { kind: personal }
  ふりがな: { kind: personal }
  電話番号: { kind: personal }
  修了: { kind: completed }
`,
  'course.yaml': `form: course
label: 講座評価
takes: answers
match: { columns: [受講番号, ご感想] }
round: R1
columns:
  受講番号: { kind: respondent }
  内容に満足した: { kind: likert }
  内容を理解できた: { kind: likert }
  話す自信がついた: { kind: likert }
  ご感想: { kind: free_text }
`,
  'voice.yaml': `form: voice
label: 声
takes: answers
match: { columns: [ピアサポートについてのご意見] }
round: R1
columns:
  会場: { kind: choice, labels: { 北: north, 南: south } }
  お立場: { kind: standpoint }
  ピアサポートについてのご意見: { kind: free_text }
`,
};

/** Sheets as a file of a spreadsheet program. */
export function officeBook(
  sheets: Readonly<Record<string, Rows>>,
  bookType: 'xlsx' | 'ods' | 'biff8' = 'xlsx',
): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

/** One file in a ZIP. */
export function zipOf(name: string, bytes: Uint8Array): Uint8Array {
  const archive = CFB.utils.cfb_new();
  CFB.utils.cfb_add(archive, `/${name}`, bytes);
  return CFB.write(archive, { type: 'buffer', fileType: 'zip' }) as Buffer;
}
