import * as XLSX from '@e965/xlsx';
import { projectSchema } from '@hirogeru/store/contracts';
import { expect, it } from 'vitest';
import { inspectFile } from './inspect.ts';
import { loadMappings } from './mapping/load.ts';

type Rows = readonly (readonly (string | number)[])[];
const project = projectSchema.parse({
  id: 'p',
  title: '例',
  fiscal_year: '令和5年度',
  rounds: [{ id: 'r1', label: '第1回', topic: '視点', date: '2021-02-24' }],
});

function bookOf(sheets: Readonly<Record<string, Rows>>, hidden: readonly string[] = []): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  book.Workbook = { Sheets: book.SheetNames.map((name) => ({ Hidden: hidden.includes(name) ? 1 : 0 })) };
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}
const inspect = (bytes: Uint8Array, mapping?: string) =>
  inspectFile(
    { path: 'a.xlsx', bytes },
    { project, mappings: mapping ? loadMappings([{ name: 'a.yaml', text: mapping }]).mappings : [] },
  );
const told = ({ problems }: ReturnType<typeof inspect>) =>
  problems.filter(({ code }) => code === 'E_SHEET_LEFT_OUT').map(({ at, params }) => [at.sheet, params]);

const OPINIONS: Rows = [['会場', 'ご意見'], ...Array.from({ length: 6 }, (_, n) => ['北', `意見その${n}`])];
const TALLY: Rows = [['集計'], ['区分', '人数', '割合'], ['家族', 3, 50], ['本人', 3, 50]];
const MAPPING = `form: voice
label: 意見
takes: answers
match: { columns: [ご意見] }
round: r1
columns: { 会場: { kind: choice, labels: { 北: north } }, ご意見: { kind: free_text } }
`;

it('counts and tells the sheets of another shape, takes the ones that a mapping fits', () => {
  const found = inspect(bookOf({ 集計: TALLY, 回答: OPINIONS, メモ: [['要確認']], 空: [[]] }), MAPPING);
  expect(found).toMatchObject({ form: 'voice', balance: { rows_read: 6, accepted: 6, left_out: 5 } });
  expect(told(found)).toEqual([
    ['集計', { rows: 4, hidden: false, table: true }],
    ['メモ', { rows: 1, hidden: false, table: true }],
  ]);
});

it('tells hidden sheets with their rows', () => {
  const found = inspect(bookOf({ 回答: OPINIONS, 控え: OPINIONS }, ['控え']), MAPPING);
  expect(found.balance).toMatchObject({ rows_read: 6, left_out: 7 });
  expect(told(found)).toEqual([['控え', { rows: 7, hidden: true, table: false }]]);
  expect(found.other_sheets).toEqual([{ name: '控え', visible: false, filled: 7 }]);
});

it('proposes a mapping for the shape that most rows have, which then fits', () => {
  const bytes = bookOf({ 集計: TALLY, 回答: OPINIONS });
  const { proposal, other_sheets } = inspect(bytes);
  expect(other_sheets.map(({ name }) => name)).toEqual(['集計']);
  expect(inspect(bytes, proposal ?? '').balance).toMatchObject({ rows_read: 6, accepted: 6, left_out: 4 });
});

it('takes the sheet of a month that lacks one column for a mistake, not for another shape', () => {
  const other: Rows = [['会揚', 'ご意見'], ...OPINIONS.slice(1)];
  const found = inspect(bookOf({ '4月': OPINIONS, '5月': other }), MAPPING);
  expect(found.problems).toMatchObject([{ code: 'E_COLUMN_MISSING', at: { sheet: '5月' } }]);
});

it('tells a sheet of two tables side by side, and sums that have headings in common with the answers', () => {
  const beside: Rows = [
    ['区分', '人数', '', '区分', '人数'],
    ['北', 3, '', '30代', 2],
    ['南', 2, '', '40代', 3],
  ];
  const sums: Rows = [
    ['会場', '件数'],
    ['北', 6],
  ];
  const found = inspect(bookOf({ 回答: OPINIONS, 横: beside, 会場の集計: sums }), MAPPING);
  expect(found.balance).toMatchObject({ rows_read: 6, accepted: 6, left_out: 5 });
  expect(told(found)).toEqual([
    ['横', { rows: 3, hidden: false, table: false }],
    ['会場の集計', { rows: 2, hidden: false, table: true }],
  ]);
});

it('tells the sheets that are no activity log, and proposes a mapping where they may hold answers', () => {
  const log: Rows = [['活動記録'], ['日付', '活動', '参加者数'], ['2021/4/1', '居場所', 5]];
  const found = inspect(bookOf({ '4月': log, 集計: TALLY, 声: OPINIONS }));
  expect(found.recognition?.kind).toBe('activity-log');
  expect(told(found)).toEqual([['集計', { rows: 4, hidden: false, table: true }]]);
  expect(found.balance).toMatchObject({ rows_read: 7, accepted: 7, left_out: 4 });
  expect(found.parts.map(({ sheets, doubtful }) => [sheets, doubtful])).toEqual([
    [['4月'], false],
    [['声'], false],
    [['集計'], true],
  ]);
});
