import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectSchema } from '@hirogeru/store/contracts';
import {
  answers,
  files,
  opinions,
  openVault,
  receipts,
  refusals,
  runs,
  sql,
  submissions,
  tokens,
  type Vault,
} from '@hirogeru/store/vault';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bookOf, repeatedCells } from './apart/hostile-files.ts';
import { mappingSchema } from './mapping/schema.ts';
import { ingestFiles, type IngestOptions } from './run.ts';

const project = projectSchema.parse({
  id: 'p',
  title: '例',
  fiscal_year: '令和5年度',
  rounds: [{ id: 'r1', label: '第1回', topic: '視点', date: '2021-02-24' }],
});
const mapping = mappingSchema.parse({
  form: 'survey',
  label: 'アンケート',
  takes: 'answers',
  match: { columns: ['番号', '満足', '意見'] },
  columns: {
    番号: { kind: 'respondent' },
    満足: { kind: 'likert' },
    意見: { kind: 'free_text' },
  },
});
const key = new TextEncoder().encode('a key of the tests only');
const csv = (...lines: readonly string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`);
const HEAD = '番号,満足,意見';

let vault: Vault;
beforeEach(async () => {
  vault = await openVault(join(mkdtempSync(join(tmpdir(), 'hirogeru-')), 'vault.duckdb'));
});
afterEach(() => vault.close());

const ingest = (files: Record<string, Uint8Array>, more: Partial<IngestOptions> = {}) =>
  ingestFiles({
    files: Object.entries(files).map(([path, bytes]) => ({ path, bytes })),
    project,
    mappings: [mapping],
    key,
    vault,
    runId: 'run-1',
    version: '0',
    ...more,
  });

const TABLES = [files, submissions, answers, opinions, receipts, refusals, runs];
/** Everything in the vault, in a fixed order. */
async function contents(): Promise<string> {
  const rows = [];
  for (const table of TABLES) {
    rows.push(await vault.all(sql`SELECT * FROM ${table} ORDER BY ALL`, z.record(z.string(), z.unknown())));
  }
  return JSON.stringify(rows);
}
const texts = async () =>
  (await vault.all(sql`SELECT text FROM ${opinions} ORDER BY text`, z.object({ text: z.string() }))).map(
    (row) => row.text,
  );

describe('taking files', () => {
  it('refuses a file that takes too much memory, and takes the others', async () => {
    const small = { ...project, limits: { memory_mb: 4 } };
    const report = await ingest(
      {
        'a.csv': csv(HEAD, 'A1,5,よかった'),
        'b.ods': repeatedCells(2000, 1000),
        'c.xlsx': bookOf('xlsx', 2),
      },
      { project: small },
    );
    expect(report.files.map(({ path, state, accepted }) => [path, state, accepted])).toEqual([
      ['a.csv', 'taken', 1],
      ['b.ods', 'refused', 0],
      ['c.xlsx', 'taken', 2],
    ]);
    expect(report.files[1]?.problems).toMatchObject([{ code: 'E_LIMIT', at: { file: 'b.ods' } }]);
    expect(await texts()).toEqual(['よかった', '意見1', '意見2']);
  });

  it('stores what was accepted, with its balance, and says where the rest is', async () => {
    const report = await ingest({
      '第1回/a.csv': csv(HEAD, 'A1,5,よかった', 'A1,5,よかった', 'A2,9,', ',,'),
    });
    expect(report.files).toMatchObject([
      { path: '第1回/a.csv', state: 'taken', rows_read: 4, accepted: 2, duplicate: 1, rejected: 0, blank: 1 },
    ]);
    expect(report.files[0]?.problems).toMatchObject([
      { code: 'E_SCORE_RANGE', at: { file: '第1回/a.csv', row: 4, column: '満足' } },
    ]);
    expect(report).toMatchObject({ submissions: 2, answers: 2, opinions: 1, added: 5 });
    expect(await texts()).toEqual(['よかった']);
  });

  it('adds nothing when the same content comes again, under whatever name', async () => {
    const content = csv(HEAD, 'A1,5,よかった');
    await ingest({ 'a.csv': content });
    const before = await contents();
    const again = await ingest({ 'a.csv': content, 'copy.csv': content }, { runId: 'run-2' });
    expect(again.added).toBe(0);
    expect(again.files.map((each) => each.state)).toEqual(['already', 'already']);
    expect(again.files[0]).toMatchObject({ rows_read: 1, accepted: 1 });
    expect(await contents()).toBe(before);
  });

  it('takes the same content under two names of one run once', async () => {
    const content = csv(HEAD, 'A1,5,よかった', 'A2,4,');
    const report = await ingest({ 'a.csv': content, 'copy.csv': content });
    expect(report.files).toMatchObject([
      { state: 'taken', rows_read: 2, accepted: 2 },
      { state: 'already', rows_read: 2, accepted: 2 },
    ]);
    expect(await texts()).toEqual(['よかった']);
  });

  it('knows a resubmission in another file of the form', async () => {
    const report = await ingest({
      'a.csv': csv(HEAD, 'A1,5,よかった'),
      'b.csv': csv(HEAD, 'A2,4,', 'A1,5,よかった'),
    });
    expect(report.files.map(({ accepted, duplicate }) => [accepted, duplicate])).toEqual([
      [1, 0],
      [1, 1],
    ]);
    expect(report.files[1]?.duplicates).toEqual([{ file: 'b.csv', row: 3 }]);
  });

  it('goes on with the others when a file cannot be read or mapped', async () => {
    const report = await ingest({
      'a.csv': new Uint8Array(),
      'b.csv': csv('会場,意見', '北,a'),
      'c.csv': csv(HEAD, 'A1,5,よかった'),
    });
    expect(report.files.map(({ state, problems }) => [state, problems.map(({ code }) => code)])).toEqual([
      ['refused', ['E_EMPTY_FILE']],
      ['refused', ['E_NO_MAPPING']],
      ['taken', []],
    ]);
  });

  it('says so when a file holds a header and no answer', async () => {
    const report = await ingest({ 'a.csv': csv(HEAD) });
    expect(report.files).toMatchObject([
      { state: 'taken', rows_read: 0, problems: [{ code: 'E_NO_ANSWERS' }] },
    ]);
  });
});

describe('a corrected file', () => {
  it('waits for the analyst and then takes the place of its earlier version', async () => {
    await ingest({ 'a.csv': csv(HEAD, 'A1,5,まえ', 'A2,4,のこる') });
    await vault.append(tokens, [token((await opinionIds())[0] ?? '')]);
    const before = await contents();
    const corrected = { 'a.csv': csv(HEAD, 'A1,5,あと', 'A2,4,のこる') };
    const refused = await ingest(corrected, { runId: 'run-2' });
    expect(refused.files).toMatchObject([{ state: 'refused', problems: [{ code: 'E_REPLACES' }] }]);
    expect(await contents()).toBe(before);
    const replaced = await ingest(corrected, { runId: 'run-2', replace: true });
    expect(replaced.files).toMatchObject([{ state: 'replaced', accepted: 2 }]);
    expect(await texts()).toEqual(['あと', 'のこる']);
    expect(
      await vault.all(sql`SELECT opinion_id FROM ${tokens}`, z.object({ opinion_id: z.string() })),
    ).toEqual([]);
  });

  it('gives back the answer of another file that was a resubmission of it', async () => {
    const other = csv(HEAD, 'A1,5,ふたつ');
    await ingest({ 'a.csv': csv(HEAD, 'A1,5,ふたつ', 'A2,5,'), 'b.csv': other });
    const corrected = { 'a.csv': csv(HEAD, 'A2,5,'), 'b.csv': other };
    await ingest(corrected, { runId: 'run-2', replace: true });
    expect(await texts()).toEqual(['ふたつ']);
  });

  it('does not let the answer of a file outside of the run go without a word', async () => {
    const other = csv(HEAD, 'A3,4,', 'A1,5,ふたつ');
    await ingest({ 'a.csv': csv(HEAD, 'A1,5,ふたつ', 'A2,5,'), 'b.csv': other });
    const corrected = await ingest({ 'a.csv': csv(HEAD, 'A2,5,') }, { runId: 'run-2', replace: true });
    expect(corrected.problems).toEqual([
      { code: 'E_ORIGINAL_GONE', at: { file: 'b.csv', row: 3 }, params: {} },
    ]);
    const again = await ingest({ 'b.csv': other }, { runId: 'run-3', replace: true });
    expect(again.problems).toEqual([]);
    expect(await texts()).toEqual(['ふたつ']);
  });

  it('keeps what was made of an opinion that comes back unchanged', async () => {
    const content = { 'a.csv': csv(HEAD, 'A1,5,のこる') };
    await ingest(content);
    const [id = ''] = await opinionIds();
    await vault.append(tokens, [token(id)]);
    await ingest(content, { runId: 'run-2', replace: true });
    expect(
      await vault.all(sql`SELECT opinion_id FROM ${tokens}`, z.object({ opinion_id: z.string() })),
    ).toEqual([{ opinion_id: id }]);
  });
});

describe('a run that does not end', () => {
  it('leaves the vault as it was', async () => {
    await ingest({ 'a.csv': csv(HEAD, 'A1,5,まえ') });
    const before = await contents();
    const stop = ingest(
      { 'b.csv': csv(HEAD, 'A2,5,うしろ'), 'c.csv': csv(HEAD, 'A3,5,さいご') },
      {
        runId: 'run-2',
        onProgress: ({ done }) => {
          if (done === 1) throw new Error('stopped');
        },
      },
    );
    await expect(stop).rejects.toThrow('stopped');
    expect(await contents()).toBe(before);
  });

  it('changes nothing when it only asks what would happen', async () => {
    const before = await contents();
    const report = await ingest({ 'a.csv': csv(HEAD, 'A1,5,まえ') }, { dryRun: true });
    expect(report).toMatchObject({ opinions: 1, files: [{ state: 'taken', accepted: 1 }] });
    expect(await contents()).toBe(before);
  });
});

describe('whatever a table holds', () => {
  let runNo = 0;
  const cell = fc.constantFrom('', ' ', 'A1', 'A2', '3', '９', '4〜5', 'ひみつ', '、', '#N/A', '未回答');
  const row = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(cell, cell, cell) },
    { weight: 1, arbitrary: fc.array(cell, { minLength: 2, maxLength: 5 }) },
  );
  const table = fc.array(row, { maxLength: 12 });

  it('accounts for every row, stores as many as it says, and keeps no text of a refused cell', async () => {
    await fc.assert(
      fc.asyncProperty(table, table, async (first, second) => {
        const scope = `p${++runNo}`;
        const report = await ingest(
          { 'a.csv': quoted(first), 'b.csv': quoted(second) },
          { project: { ...project, id: scope } },
        );
        for (const file of report.files.filter(({ state }) => state === 'taken')) {
          const rows = file.path === 'a.csv' ? first : second;
          expect(file.rows_read).toBe(rows.length);
          expect(file.accepted + file.duplicate + file.rejected + file.blank).toBe(file.rows_read);
        }
        const taken = report.files.reduce(
          (sum, file) => sum + (file.state === 'taken' ? file.accepted : 0),
          0,
        );
        const stored = await vault.all(
          sql`SELECT count(*)::INTEGER AS n FROM ${submissions} WHERE scope = ${scope}`,
          z.object({ n: z.int() }),
        );
        expect(stored).toEqual([{ n: taken }]);
        const refused = await vault.all(sql`SELECT * FROM ${refusals} WHERE scope = ${scope}`, refusals.row);
        expect(JSON.stringify(refused)).not.toMatch(/ひみつ|4〜5|未回答/);
      }),
      { numRuns: 200, seed: 20230401 },
    );
  }, 60_000);

  it('adds nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const own = { project: { ...project, id: `p${++runNo}` } };
        await ingest({ 'a.csv': quoted(rows) }, own);
        const again = await ingest({ 'a.csv': quoted(rows) }, { ...own, runId: 'run-2' });
        expect(again.added).toBe(0);
      }),
      { numRuns: 50, seed: 20230401 },
    );
  }, 60_000);
});

function quoted(rows: readonly (readonly string[])[]): Uint8Array {
  return csv(HEAD, ...rows.map((row) => row.map((each) => `"${each}"`).join(',')));
}

async function opinionIds(): Promise<string[]> {
  const rows = await vault.all(
    sql`SELECT opinion_id FROM ${opinions} ORDER BY row_no`,
    z.object({ opinion_id: z.string() }),
  );
  return rows.map((row) => row.opinion_id);
}

function token(opinion_id: string) {
  return {
    scope: 'p',
    opinion_id,
    unit_no: 0,
    token_no: 0,
    surface: 'ま',
    lemma: 'ま',
    pos: '名詞',
    pos_detail: '',
    conjugation_form: '',
    start_at: 0,
    end_at: 1,
    known: true,
  };
}
