import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { activities, openVault, opinions, people, sql, submissions } from '@hirogeru/store/vault';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  ACTIVITIES,
  EVALUATION,
  MAPPINGS,
  officeBook,
  ROSTER,
  TALLY,
  VOICES,
  zipOf,
  type Rows,
} from './office-book.ts';
import { hirogeru, newProject } from './test-run.ts';
import { vaultRows } from './test-vault.ts';

const FOUR = { 活動: ACTIVITIES, 名簿: ROSTER, 講座: EVALUATION, 声: VOICES };
const NAME = 'みらい_令和3年度.xlsx';

/** A project with the four mappings and these files in its inbox. */
async function projectOf(files: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const project = await newProject(files);
  for (const [name, text] of Object.entries(MAPPINGS)) writeFileSync(join(project, 'mappings', name), text);
  return project;
}

type Ingested = {
  added: number;
  files: { path: string; state: string; accepted: number; sheets: Record<string, unknown>[] }[];
  problems: { place: string; code: string; message: string }[];
};
async function ingest(project: string, ...flags: string[]): Promise<Ingested> {
  return (await hirogeru('ingest', project, '--json', ...flags)).json as Ingested;
}
const counted = ({ files }: Ingested): unknown[] =>
  (files[0]?.sheets ?? []).map((sheet) => [
    sheet['sheet'],
    sheet['form_id'],
    sheet['rows_read'],
    sheet['accepted'],
    sheet['duplicate'],
    sheet['rejected'],
    sheet['blank'],
    sheet['left_out'],
  ]);
// By hand: sheet, form, rows read, accepted, duplicate, rejected, blank, left out.
const COUNTS = [
  ['活動', 'log', 4, 4, 0, 0, 0, 1],
  ['名簿', 'roster', 3, 3, 0, 0, 0, 0],
  ['講座', 'course', 5, 4, 1, 0, 0, 0],
  ['声', 'voice', 6, 5, 0, 0, 1, 0],
];

/** Rows of every kind with their places, as `kind sheet row`. */
async function places(project: string): Promise<string[]> {
  const vault = await openVault(join(project, 'data/vault.duckdb'));
  try {
    const rows = await vault.all(
      sql`SELECT 'activity' AS kind, sheet, row_no FROM ${activities} UNION ALL SELECT 'person', sheet, row_no FROM ${people}
        UNION ALL SELECT form_id, sheet, row_no FROM ${submissions}
        UNION ALL SELECT 'opinion ' || column_name, sheet, row_no FROM ${opinions} ORDER BY ALL`,
      z.object({ kind: z.string(), sheet: z.string(), row_no: z.int() }),
    );
    return rows.map(({ kind, sheet, row_no }) => `${kind} ${sheet} ${row_no}`);
  } finally {
    await vault.close();
  }
}

describe('a workbook of four forms', () => {
  it.each(['xlsx', 'ods', 'biff8'] as const)(
    'is taken in one run from %s, each row at its place',
    async (type) => {
      const project = await projectOf({ [NAME]: officeBook(FOUR, type) });
      const dry = await ingest(project, '--dry-run');
      expect([dry.files[0]?.state, counted(dry)]).toEqual(['would_take', COUNTS]);
      const taken = await ingest(project);
      expect(taken.problems).toEqual([]);
      expect([taken.files[0]?.state, counted(taken)]).toEqual(['taken', COUNTS]);
      expect(taken.files[0]).toMatchObject({
        rows_read: 18,
        accepted: 16,
        duplicate: 1,
        blank: 1,
        left_out: 1,
      });
      expect(await places(project)).toEqual([
        ...[3, 4, 5, 6].map((row) => `activity 活動 ${row}`),
        ...[3, 4, 5, 7].map((row) => `course 講座 ${row}`),
        ...[3, 4, 5, 7].map((row) => `opinion ご感想 講座 ${row}`),
        ...[2, 3, 4, 6, 7].map((row) => `opinion ピアサポートについてのご意見 声 ${row}`),
        ...[3, 4, 5].map((row) => `person 名簿 ${row}`),
        ...[2, 3, 4, 6, 7].map((row) => `voice 声 ${row}`),
      ]);
      const again = await ingest(project);
      expect([again.added, again.files[0]?.state, counted(again)]).toEqual([0, 'already', COUNTS]);
    },
  );

  it('is taken out of a ZIP as well', async () => {
    const project = await projectOf({ 'a.zip': zipOf('b.xlsx', officeBook(FOUR)) });
    expect(counted(await ingest(project))).toEqual(COUNTS);
  });

  it('is counted form by form in words', async () => {
    const project = await projectOf({ [NAME]: officeBook({ ...FOUR, 集計: TALLY }) });
    const { stdout, code } = await hirogeru('ingest', project);
    expect(code).toBe(1);
    expect(stdout.split('\n').slice(0, 6)).toEqual([
      `${NAME}: 取り込みました（読んだ行 18 = 取り込み 16 + 重複 1 + 取り込めない 0 + 空 1、別に数えた行 5）`,
      `  ${NAME} › 活動: 対応表 log（読んだ行 4 = 取り込み 4 + 重複 0 + 取り込めない 0 + 空 0、別に数えた行 1）`,
      `  ${NAME} › 名簿: 対応表 roster（読んだ行 3 = 取り込み 3 + 重複 0 + 取り込めない 0 + 空 0、別に数えた行 0）`,
      `  ${NAME} › 講座: 対応表 course（読んだ行 5 = 取り込み 4 + 重複 1 + 取り込めない 0 + 空 0、別に数えた行 0）`,
      `  ${NAME} › 声: 対応表 voice（読んだ行 6 = 取り込み 5 + 重複 0 + 取り込めない 0 + 空 1、別に数えた行 0）`,
      `  ${NAME} › 集計: 対応表 なし（読んだ行 0 = 取り込み 0 + 重複 0 + 取り込めない 0 + 空 0、別に数えた行 4）`,
    ]);
  });
});

describe('inspect', () => {
  it('writes a mapping a form, by which the workbook is then taken, and none in force for a tally', async () => {
    const project = await newProject({ [NAME]: officeBook({ ...FOUR, 集計: TALLY }) });
    const said = await hirogeru('inspect', project, '--write', '--json');
    expect(said.json).toMatchObject({
      files: [{ balance: { rows_read: 18, accepted: 16, duplicate: 1, blank: 1, left_out: 5 } }],
      problems: [{ code: 'E_SHEET_LEFT_OUT', place: `${NAME} › 集計` }],
    });
    const names = readdirSync(join(project, 'mappings'));
    expect(names.filter((name) => name.endsWith('.yaml'))).toHaveLength(4);
    expect(names.filter((name) => name.endsWith('.yaml.new'))).toHaveLength(1);
    const taken = await ingest(project);
    expect(taken.files).toMatchObject([{ rows_read: 18, accepted: 16, duplicate: 1, blank: 1, left_out: 5 }]);
    expect(taken.problems.map(({ place, code }) => [place, code])).toEqual([
      [`${NAME} › 集計`, 'E_SHEET_LEFT_OUT'],
    ]);
  });

  it('proposes one for the sheet that is left, by which the workbook is taken again', async () => {
    const project = await projectOf({ [NAME]: officeBook(FOUR) });
    renameSync(join(project, 'mappings/voice.yaml'), join(project, 'voice.yaml'));
    const first = await ingest(project);
    expect(counted(first)).toEqual([...COUNTS.slice(0, 3), ['声', null, 0, 0, 0, 0, 0, 6]]);
    expect(first.problems).toMatchObject([{ place: `${NAME} › 声`, code: 'E_SHEET_LEFT_OUT' }]);
    expect((await hirogeru('refusals', project)).stdout).toContain(`${NAME} › 声`);
    const { stdout } = await hirogeru('inspect', project, '--write');
    expect(stdout).toContain(`${NAME} › 声: 対応表の案を書きました`);
    const second = await ingest(project, '--replace');
    expect(second.problems).toEqual([]);
    expect(second.files).toMatchObject([{ state: 'replaced', accepted: 16, left_out: 1 }]);
  });
});

describe('what comes after', () => {
  const changed: Rows = [...VOICES, ['北', '家族', '送り迎えがあるとよい']];

  it('takes a corrected version in its place, and undo puts the earlier one back', async () => {
    const project = await projectOf({ [NAME]: officeBook(FOUR) });
    await ingest(project);
    const before = await vaultRows(project);
    writeFileSync(join(project, 'inbox', NAME), officeBook({ ...FOUR, 声: changed }));
    expect((await ingest(project)).problems).toMatchObject([{ code: 'E_REPLACES' }]);
    const replaced = await ingest(project, '--replace');
    expect(replaced.files).toMatchObject([{ state: 'replaced', rows_read: 19, accepted: 17 }]);
    expect(await hirogeru('undo', project, 'ingest-2', '--json')).toMatchObject({
      code: 0,
      json: {
        files: [
          { state: 'taken_back', accepted: 17 },
          { state: 'put_back', accepted: 16 },
        ],
        problems: [],
      },
    });
    expect(await vaultRows(project)).toEqual(before);
  });

  it('leaves nothing when it is taken back but what another file has of its forms', async () => {
    const project = await projectOf({ [NAME]: officeBook(FOUR) });
    await ingest(project);
    const [heading = [], more = []] = [changed[0], changed.at(-1)];
    writeFileSync(join(project, 'inbox/second.xlsx'), officeBook({ 声: [heading, more] }));
    await ingest(project);
    expect((await hirogeru('undo', project, 'ingest-1')).code).toBe(0);
    expect(await places(project)).toEqual(['opinion ピアサポートについてのご意見 声 2', 'voice 声 2']);
    const left = await vaultRows(project);
    expect(left['file_sheets']).toHaveLength(1);
    expect(left['questions']).toHaveLength(2);
    await hirogeru('undo', project, 'ingest-2');
    for (const [table, rows] of Object.entries(await vaultRows(project))) expect(rows, table).toEqual([]);
  });

  it('finds a resubmission of one of its sheets in another file, and where each is', async () => {
    const project = await projectOf({ [NAME]: officeBook(FOUR) });
    await ingest(project);
    writeFileSync(join(project, 'inbox/voices.xlsx'), officeBook({ 声: VOICES }));
    expect((await ingest(project)).files[0]).toMatchObject({
      path: 'voices.xlsx',
      accepted: 0,
      duplicate: 5,
    });
    const vault = await openVault(join(project, 'data/vault.duckdb'));
    const [row] = await vault.all(
      sql`SELECT submission_id FROM ${submissions} WHERE form_id = 'course' AND row_no = 7`,
      z.object({ submission_id: z.string() }),
    );
    await vault.close();
    expect((await hirogeru('where', project, row?.submission_id ?? '')).stdout).toContain(
      `${NAME} › 講座 › 7行`,
    );
  });

  it('sets an answer aside that a person says is another one, in the balance of its sheet', async () => {
    const alike: Rows = [...VOICES, ['北', '当事者', '夕方に開いている居場所がほしいです']];
    const project = await projectOf({ [NAME]: officeBook({ ...FOUR, 声: alike }) });
    await ingest(project);
    const { json } = await hirogeru('duplicates', project, '--json');
    const [pair] = (json as { open: { id: string }[] }).open;
    await hirogeru('duplicates', project, '--same', pair?.id ?? '');
    expect(counted(await ingest(project))).toEqual([
      ...COUNTS.slice(0, 3),
      ['声', 'voice', 7, 5, 1, 0, 1, 0],
    ]);
  });
});
