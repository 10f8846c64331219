import { utils, write } from '@e965/xlsx';
import { projectSchema } from '@hirogeru/store/contracts';
import { opinions, openVault, sql } from '@hirogeru/store/vault';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { mappingSchema } from '../mapping/schema.ts';
import { ingestFiles } from '../run.ts';
import { openBook } from './open-book.ts';

const project = projectSchema.parse({
  id: 'p',
  title: '例',
  fiscal_year: '令和5年度',
  rounds: [{ id: 'r1', label: '第1回', topic: '視点', date: '2021-02-24' }],
});
const mapping = mappingSchema.parse({
  form: 'large',
  label: '大きな表',
  takes: 'answers',
  match: { columns: ['番号', 'ご意見'] },
  round: 'r1',
  columns: {
    番号: { kind: 'respondent' },
    満足度: { kind: 'likert', min: 1, max: 5 },
    ご意見: { kind: 'free_text' },
  },
});
const LONG = 'とても長い意見です。'.repeat(400);
const ROWS = 2600;

/** A workbook whose sheets are larger than what is held in memory, with what offices leave in such. */
function largeBook(last = 'みじかい', more: Readonly<Record<string, string[][]>> = {}): Uint8Array {
  const rows: (string | number | null)[][] = [['第1回 回答一覧'], [], ['番号', '満足度', 'ご意見']];
  for (let row = 1; row <= ROWS; row++) rows.push([row, (row % 5) + 1, `${row}: ${LONG}`]);
  rows.push([null, ' ', null], [7, 3, `7: ${LONG}`], [ROWS + 1, 9, last], ['※ここまで']);
  const sheet = utils.aoa_to_sheet(rows);
  sheet['!rows'] = Array.from({ length: rows.length }, (_, at) =>
    at >= 2400 && at < 2403 ? { hidden: true } : {},
  );
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
  const book = utils.book_new(sheet, '回答');
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['担当', '連絡'],
      ['A', 'B'],
      ['C', 'D'],
    ]),
    '連絡先',
  );
  for (const [name, cells] of Object.entries(more))
    utils.book_append_sheet(book, utils.aoa_to_sheet(cells), name);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

it('takes a large workbook some rows at a time, and loses none of them', async () => {
  const file = { path: '回答.xlsx', bytes: largeBook() };
  expect(openBook(file, { project, mappings: [mapping] })).not.toBeNull();
  const vault = await openVault(':memory:');
  const key = new TextEncoder().encode('a key of the tests only');
  const options = { files: [file], project, mappings: [mapping], key, vault, runId: 'run-1', version: '0' };
  const report = await ingestFiles(options);
  expect(report.files[0]).toMatchObject({
    state: 'taken',
    rows_read: ROWS + 3,
    accepted: ROWS + 1,
    duplicate: 1,
    blank: 1,
    rejected: 0,
    // The remark below the table, and the three rows of the other sheet.
    left_out: 4,
    hidden_rows: 3,
    duplicates: [{ file: '回答.xlsx', sheet: '回答', row: ROWS + 5 }],
  });
  expect(report.files[0]?.problems.map(({ code, at }) => [code, at.sheet, at.row])).toEqual([
    ['E_SCORE_RANGE', '回答', ROWS + 6],
    ['E_SHEET_LEFT_OUT', '連絡先', undefined],
  ]);
  const [last] = await vault.all(
    sql`SELECT text, row_no FROM ${opinions} WHERE row_no = ${ROWS + 3}`,
    z.object({ text: z.string(), row_no: z.int() }),
  );
  expect(last?.text).toBe(`${ROWS}: ${LONG}`);
  expect(await ingestFiles({ ...options, runId: 'run-2' })).toMatchObject({ added: 0 });
  await vault.close();
});

it('takes each sheet of a large workbook by its own mapping', async () => {
  const path = 'みらい_R3.xlsx';
  const bytes = largeBook('みじかい', {
    活動: [
      ['活動記録'],
      ['日付', '活動', '参加者数'],
      ['2021/4/1', '居場所', '5'],
      ['2021/4/8', '居場所', 'x'],
    ],
    '1枚目': [
      ['意見集約票'],
      ['立場', '家族'],
      ['参加方法', '会場'],
      ['ご意見', 'よい'],
      ['公開の可否', '可'],
    ],
  });
  const mappings = [
    mapping,
    mappingSchema.parse({
      form: 'log',
      label: '活動',
      takes: 'activities',
      match: { kind: 'activity-log' },
      office: 'file',
      columns: {
        日付: { kind: 'activity_date' },
        活動: { kind: 'activity_type', values: { 居場所: 'ibasho' } },
        参加者数: { kind: 'attendances' },
      },
    }),
    mappingSchema.parse({
      form: 'slip',
      label: '意見集約票',
      takes: 'answers',
      match: { kind: 'opinion-sheet' },
      round: 'r1',
      columns: { 立場: { kind: 'standpoint' }, ご意見: { kind: 'free_text' } },
    }),
  ];
  expect(openBook({ path, bytes }, { project, mappings })).not.toBeNull();
  const vault = await openVault(':memory:');
  const key = new TextEncoder().encode('a key of the tests only');
  const report = await ingestFiles({
    files: [{ path, bytes }],
    project,
    mappings,
    key,
    vault,
    runId: 'run-1',
    version: '0',
  });
  await vault.close();
  expect(report.files[0]).toMatchObject({
    state: 'taken',
    rows_read: ROWS + 3 + 2 + 1,
    accepted: ROWS + 1 + 2 + 1,
    left_out: 4,
  });
  expect(
    report.files[0]?.sheets.map(({ sheet, form_id, rows_read, accepted, left_out }) => [
      sheet,
      form_id,
      rows_read,
      accepted,
      left_out,
    ]),
  ).toEqual([
    ['回答', 'large', ROWS + 3, ROWS + 1, 1],
    ['活動', 'log', 2, 2, 0],
    ['1枚目', 'slip', 1, 1, 0],
    ['連絡先', null, 0, 0, 3],
  ]);
  expect(report).toMatchObject({ activities: 2, submissions: ROWS + 2, opinions: ROWS + 2 });
});

it('holds a workbook in memory that is small, damaged, or of no known form', () => {
  const options = { project, mappings: [mapping] };
  const bytes = largeBook();
  expect(openBook({ path: 'a.xlsx', bytes: bytes.subarray(0, bytes.length / 2) }, options)).toBeNull();
  expect(openBook({ path: 'a.xlsx', bytes }, { project, mappings: [] })).toBeNull();
  const small = write(
    utils.book_new(
      utils.aoa_to_sheet([
        ['番号', 'ご意見'],
        [1, 'よい'],
      ]),
      '回答',
    ),
    { type: 'array' },
  );
  expect(openBook({ path: 'a.xlsx', bytes: new Uint8Array(small as ArrayBuffer) }, options)).toBeNull();
});

it('refuses a workbook that is over a limit in its middle, and takes the others of the run', async () => {
  const vault = await openVault(':memory:');
  const small = write(
    utils.book_new(
      utils.aoa_to_sheet([
        ['番号', '満足度', 'ご意見'],
        [1, 5, 'よい'],
      ]),
      '回答',
    ),
    { type: 'array' },
  );
  const told: string[] = [];
  const report = await ingestFiles({
    files: [
      { path: 'a.xlsx', bytes: new Uint8Array(small as ArrayBuffer) },
      { path: 'b.xlsx', bytes: largeBook('長'.repeat(5001)) },
    ],
    project: { ...project, limits: { cell_length: 5000 } },
    mappings: [mapping],
    key: new TextEncoder().encode('a key of the tests only'),
    vault,
    runId: 'run-1',
    version: '0',
    onProgress: ({ step, path }) => void told.push(`${step} ${path}`),
  });
  await vault.close();
  expect(report.files).toMatchObject([
    { path: 'a.xlsx', state: 'taken', accepted: 1 },
    {
      path: 'b.xlsx',
      state: 'refused',
      problems: [{ code: 'E_LIMIT', at: { file: 'b.xlsx', row: ROWS + 6 }, params: { allowed: 5000 } }],
    },
  ]);
  expect(report).toMatchObject({ submissions: 1, answers: 1, opinions: 1 });
  expect(told).toEqual(['read a.xlsx', 'read b.xlsx', 'stored a.xlsx', 'stored b.xlsx']);
});
