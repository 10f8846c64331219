import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectSchema } from '@hirogeru/store/contracts';
import { answers, cellStore, openVault, opinions, questions, sql, submissions } from '@hirogeru/store/vault';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { definitionsIn } from './definitions-in.ts';
import { inspectFile } from './inspect.ts';
import type { IngestFile } from './ingest-file.ts';
import { openLarge } from './large/open-large.ts';
import { loadMappings } from './mapping/load.ts';
import { bookOf } from './read/xlsx/test-book.ts';
import { ingestFiles } from './run.ts';
import { whereIs } from './where/find.ts';

const project = projectSchema.parse({
  id: 'p',
  title: '例',
  fiscal_year: '令和7年度',
  rounds: [{ id: 'r1', label: '第1回', topic: '視点', date: '2025-07-01' }],
});
const key = new TextEncoder().encode('a key of the tests only');
const file = (path: string, rows: readonly (readonly string[])[]) => ({
  path,
  bytes: new TextEncoder().encode(rows.map((row) => row.join(',')).join('\r\n')),
});

const XLSFORM = file('form.csv', [
  ['survey', '', '', ''],
  ['', 'type', 'name', 'label'],
  ['', 'text', 'comment', 'ご意見'],
  ['', 'begin_repeat', 'visit', '訪問'],
  ['', 'select_one how', 'how', 'どうでしたか'],
  ['', 'text', 'voice', '訪問のご意見'],
  ['', 'end_repeat', '', ''],
  ['choices', '', '', ''],
  ['', 'list_name', 'name', 'label'],
  ['', 'how', 'good', 'よい'],
  ['', 'how', 'bad', 'わるい'],
]);
// Two people; the first made two visits, the second one; the fourth row belongs to nobody.
const ODK = [
  file('a.zip/form-visit.csv', [
    ['how', 'voice', 'PARENT_KEY', 'KEY'],
    ['good', '話せてよかったです。', 'uuid:1', 'uuid:1/visit[1]'],
    ['good', 'また来たいと思います。', 'uuid:1', 'uuid:1/visit[2]'],
    ['bad', '時間が短いと思います。', 'uuid:2', 'uuid:2/visit[1]'],
    ['bad', 'ひみつの答えです。', 'uuid:9', 'uuid:9/visit[1]'],
  ]),
  file('a.zip/form.csv', [
    ['SubmissionDate', 'meta-instanceID', 'comment', 'KEY', 'SubmitterID', 'ReviewState', 'FormVersion'],
    ['2025-07-05T10:00:00Z', 'uuid:1', 'よく分かりました。', 'uuid:1', '7', '', '1'],
    ['2025-07-06T10:00:00Z', 'uuid:2', 'むずかしかったです。', 'uuid:2', '7', '', '1'],
  ]),
];
const KOBO = [
  file('k.zip/main.csv', [
    ['start', 'comment', '_id', '_uuid', '_submission_time', '_index'],
    ['2025-07-05T10:00:00', 'よく分かりました。', '501', 'u1', '2025-07-05T10:05:00', '1'],
    ['2025-07-06T10:00:00', 'むずかしかったです。', '502', 'u2', '2025-07-06T10:05:00', '2'],
  ]),
  file('k.zip/visit.csv', [
    ['visit/how', 'visit/voice', '_index', '_parent_table_name', '_parent_index', '_submission__id'],
    ['good', '話せてよかったです。', '1', 'main', '1', '501'],
    ['good', 'また来たいと思います。', '2', 'main', '1', '501'],
    ['bad', '時間が短いと思います。', '3', 'main', '2', '502'],
    ['bad', 'ひみつの答えです。', '4', 'main', '9', '509'],
  ]),
];
// Older exports name the place in the table alone, and a group within a group the table of the group.
const NESTED = [
  ...KOBO.slice(0, 1),
  file('k.zip/visit.csv', [
    ['visit/how', 'visit/voice', '_index', '_parent_table_name', '_parent_index'],
    ['good', '話せてよかったです。', '1', 'main', '1'],
    ['good', 'また来たいと思います。', '2', 'main', '1'],
    ['bad', '時間が短いと思います。', '3', 'main', '2'],
    ['bad', 'ひみつの答えです。', '4', 'main', '9'],
  ]),
];

async function taken(files: readonly IngestFile[]) {
  const definitions = definitionsIn([XLSFORM]);
  const { mappings, problems } = loadMappings(
    files.map((each) => ({
      name: `${each.path}.yaml`,
      text: inspectFile(each, { project, mappings: [], definitions }).proposal ?? '',
    })),
  );
  expect(problems).toEqual([]);
  const vault = await openVault(':memory:');
  const report = await ingestFiles({ files, project, mappings, key, vault, runId: 'run-1', version: '0' });
  return { vault, report };
}

it.each([
  ['ODK by PARENT_KEY', ODK, 'PARENT_KEY'],
  ['Kobo by _submission__id', KOBO, '_submission__id'],
  ['Kobo by _parent_index', NESTED, '_parent_index'],
])('counts the rows of a repeated group as their sheet’s person: %s', async (_, files, column) => {
  const { vault, report } = await taken(files);
  expect(report).toMatchObject({ submissions: 5, opinions: 5 });
  const path = files.find(({ path: each }) => each.includes('visit'))?.path ?? '';
  expect(report.files.find((each) => each.path === path)).toMatchObject({
    rows_read: 4,
    accepted: 3,
    rejected: 1,
    problems: [{ code: 'E_PARENT_MISSING', at: { file: path, row: 5, column } }],
  });
  const store = cellStore(vault);
  const [sheets] = await store.cells({ scope: 'p', population: 'submissions', dimensions: [] });
  expect(sheets).toMatchObject({ count: 2, people: 2 });
  const chosen = await store.cells({ scope: 'p', population: 'answers', dimensions: ['value'] });
  expect(chosen.map(({ keys, count, people }) => [keys['value'], count, people])).toEqual([
    ['bad', 1, 1],
    ['good', 2, 1],
  ]);
  const asked = await vault.all(
    sql`SELECT wording FROM ${questions} ORDER BY wording`,
    questions.row.pick({ wording: true }),
  );
  expect(asked.map(({ wording }) => wording)).toEqual(['ご意見', 'どうでしたか', '訪問のご意見']);
});

it('gives a row the day, the consent and the person of its sheet, and keeps its own place', async () => {
  const { vault } = await taken(ODK);
  const rows = await vault.all(
    sql`SELECT * FROM ${submissions} ORDER BY answered_on, is_part, row_no`,
    submissions.row,
  );
  const [first, one, two, second, three] = rows;
  expect(rows.map(({ is_part, row_no }) => [is_part, row_no])).toEqual([
    [false, 2],
    [true, 2],
    [true, 3],
    [false, 3],
    [true, 4],
  ]);
  expect([first, one, two].map((row) => row?.belongs_to)).toEqual(
    Array.from({ length: 3 }, () => first?.submission_id),
  );
  expect(three).toMatchObject({ belongs_to: second?.submission_id, answered_on: '2025-07-06' });
  const [opinion] = await vault.all(
    sql`SELECT opinion_id FROM ${opinions} WHERE submission_id = ${two?.submission_id ?? ''}`,
    z.object({ opinion_id: z.string() }),
  );
  expect(await whereIs(vault, 'p', opinion?.opinion_id ?? '', [])).toMatchObject([
    { at: { file: 'a.zip/form-visit.csv', row: 3, column: 'voice' } },
  ]);
  expect(await vault.all(sql`SELECT * FROM ${answers}`, answers.row)).toHaveLength(3);
});

it('knows the sheets of a large file as those of a small one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hirogeru-repeat-'));
  try {
    const [visits, main] = ODK;
    writeFileSync(join(folder, 'form.csv'), main?.bytes ?? '');
    const large = openLarge(join(folder, 'form.csv'), main?.path ?? '', 1);
    if (!visits || !large) throw new Error('the file is not plain text');
    const all = async (files: Parameters<typeof taken>[0]) => {
      const { vault } = await taken(files);
      return vault.all(sql`SELECT * FROM ${submissions} ORDER BY ALL`, submissions.row);
    };
    const bulk = await all([visits, large]);
    expect(bulk).toHaveLength(5);
    expect(bulk).toEqual(await all(ODK));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('refuses rows of repeated groups and refuses those that come without their sheets', async () => {
  const { vault, report } = await taken(ODK.slice(0, 1));
  expect(report.files[0]).toMatchObject({ rows_read: 4, accepted: 0, rejected: 4 });
  expect(await vault.all(sql`SELECT * FROM ${submissions}`, submissions.row)).toEqual([]);
  expect(JSON.stringify(report)).not.toContain('ひみつ');
});

it('takes a workbook of Kobo with its repeated groups, by a mapping each', async () => {
  const at = (nth: number): string => String.fromCharCode(65 + nth);
  const sheet = (rows: readonly (readonly string[])[]): string =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
      .map((cells, row) => {
        const inside = cells.map(
          (text, nth) => `<c r="${at(nth)}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
        );
        return `<row r="${row + 1}">${inside.join('')}</row>`;
      })
      .join('')}</sheetData></worksheet>`;
  const rowsOf = (nth: number): string[][] =>
    new TextDecoder()
      .decode(KOBO[nth]?.bytes)
      .split('\r\n')
      .map((line) => line.split(','));
  const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const bytes = bookOf({
    parts: {
      'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${links}"><sheets><sheet name="visit" sheetId="1" r:id="r1"/><sheet name="main" sheetId="2" r:id="r2"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${links}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${links}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
      'xl/worksheets/sheet1.xml': sheet(rowsOf(1)),
      'xl/worksheets/sheet2.xml': sheet(rowsOf(0)),
    },
  });
  const book = { path: 'k.xlsx', bytes };
  const { parts } = inspectFile(book, { project, mappings: [], definitions: definitionsIn([XLSFORM]) });
  const { mappings, problems } = loadMappings(
    parts.map(({ proposal }, nth) => ({ name: `${nth}.yaml`, text: proposal ?? '' })),
  );
  expect(problems).toEqual([]);
  const vault = await openVault(':memory:');
  const report = await ingestFiles({
    files: [book],
    project,
    mappings,
    key,
    vault,
    runId: 'run-1',
    version: '0',
  });
  expect(report.files[0]).toMatchObject({ rows_read: 6, accepted: 5, rejected: 1, left_out: 0 });
  expect(report.files[0]?.problems).toMatchObject([
    { code: 'E_PARENT_MISSING', at: { file: 'k.xlsx', sheet: 'visit', row: 5, column: '_submission__id' } },
  ]);
  const chosen = await cellStore(vault).cells({ scope: 'p', population: 'answers', dimensions: ['value'] });
  expect(chosen.map(({ keys, count, people }) => [keys['value'], count, people])).toEqual([
    ['bad', 1, 1],
    ['good', 2, 1],
  ]);
});
