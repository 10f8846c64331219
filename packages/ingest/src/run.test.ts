import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openVault, type Vault } from '@hirogeru/store/vault';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bookOf, repeatedCells } from './apart/hostile-files.ts';
import { contents, csv, HEAD, ingest, project, texts } from './one-survey.ts';

let vault: Vault;
beforeEach(async () => {
  vault = await openVault(join(mkdtempSync(join(tmpdir(), 'hirogeru-')), 'vault.duckdb'));
});
afterEach(() => vault.close());

describe('taking files', () => {
  it('refuses a file that takes too much memory, and takes the others', async () => {
    const small = { ...project, limits: { memory_mb: 4 } };
    const report = await ingest(
      vault,
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
    expect(await texts(vault)).toEqual(['よかった', '意見1', '意見2']);
  });

  it('stores what was accepted, with its balance, and says where the rest is', async () => {
    const report = await ingest(vault, {
      '第1回/a.csv': csv(HEAD, 'A1,5,よかった', 'A1,5,よかった', 'A2,9,', ',,'),
    });
    expect(report.files).toMatchObject([
      { path: '第1回/a.csv', state: 'taken', rows_read: 4, accepted: 2, duplicate: 1, rejected: 0, blank: 1 },
    ]);
    expect(report.files[0]?.problems).toMatchObject([
      { code: 'E_SCORE_RANGE', at: { file: '第1回/a.csv', row: 4, column: '満足' } },
    ]);
    expect(report).toMatchObject({ submissions: 2, answers: 2, opinions: 1, added: 5 });
    expect(await texts(vault)).toEqual(['よかった']);
  });

  it('adds nothing when the same content comes again, under whatever name', async () => {
    const content = csv(HEAD, 'A1,5,よかった');
    await ingest(vault, { 'a.csv': content });
    const before = await contents(vault);
    const again = await ingest(vault, { 'a.csv': content, 'copy.csv': content }, { runId: 'run-2' });
    expect(again.added).toBe(0);
    expect(again.files.map((each) => each.state)).toEqual(['already', 'already']);
    expect(again.files[0]).toMatchObject({ rows_read: 1, accepted: 1 });
    expect(await contents(vault)).toBe(before);
  });

  it('takes the same content under two names of one run once', async () => {
    const content = csv(HEAD, 'A1,5,よかった', 'A2,4,');
    const report = await ingest(vault, { 'a.csv': content, 'copy.csv': content });
    expect(report.files).toMatchObject([
      { state: 'taken', rows_read: 2, accepted: 2 },
      { state: 'already', rows_read: 2, accepted: 2 },
    ]);
    expect(await texts(vault)).toEqual(['よかった']);
  });

  it('knows a resubmission in another file of the form', async () => {
    const report = await ingest(vault, {
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
    const report = await ingest(vault, {
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
    const report = await ingest(vault, { 'a.csv': csv(HEAD) });
    expect(report.files).toMatchObject([
      { state: 'taken', rows_read: 0, problems: [{ code: 'E_NO_ANSWERS' }] },
    ]);
  });
});

describe('a run that does not end', () => {
  it('leaves the vault as it was', async () => {
    await ingest(vault, { 'a.csv': csv(HEAD, 'A1,5,まえ') });
    const before = await contents(vault);
    const stop = ingest(
      vault,
      { 'b.csv': csv(HEAD, 'A2,5,うしろ'), 'c.csv': csv(HEAD, 'A3,5,さいご') },
      {
        runId: 'run-2',
        onProgress: ({ done }) => {
          if (done === 1) throw new Error('stopped');
        },
      },
    );
    await expect(stop).rejects.toThrow('stopped');
    expect(await contents(vault)).toBe(before);
  });

  it('changes nothing when it only asks what would happen', async () => {
    const before = await contents(vault);
    const report = await ingest(vault, { 'a.csv': csv(HEAD, 'A1,5,まえ') }, { dryRun: true });
    expect(report).toMatchObject({ opinions: 1, files: [{ state: 'taken', accepted: 1 }] });
    expect(await contents(vault)).toBe(before);
  });
});
