import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, assert, asyncProperty } from 'fast-check';
import { openVault } from '@hirogeru/store/vault';
import { describe, expect, it } from 'vitest';
import { mappingSchema } from '../mapping/schema.ts';
import { ingestFiles } from '../run.ts';
import { lines, mapping, onDisk, PLAIN, project, row, stored, textOf, written } from './large-survey.ts';

describe('a large survey', () => {
  it('is stored by the engine exactly as row by row, whatever its cells hold', async () => {
    await assert(
      asyncProperty(array(row, { maxLength: 12 }), array(row, { maxLength: 6 }), async (first, second) => {
        const one = onDisk('a.csv', textOf([PLAIN, ...first.map(written)], '\r\n\r\n'));
        const two = onDisk('b.csv', textOf([...second.map(written), PLAIN]));
        const bulk = await stored([[one.large], [two.large]]);
        expect(lines(bulk)).toEqual(lines(await stored([[one.small], [two.small]])));
      }),
      { numRuns: 25, seed: 5 },
    );
  });

  it('is taken row by row where its form puts a question to some people only', async () => {
    const choice = mapping.columns['活動']!;
    const asked_if = { question: '満足度', values: [5] };
    const routed = mappingSchema.parse({
      ...mapping,
      columns: { ...mapping.columns, 活動: { ...choice, asked_if } },
    });
    const { large, small } = onDisk('h.csv', textOf([PLAIN, PLAIN.replace('9', '8').replace(',5,', ',2,')]));
    const bulk = await stored([[large]], ':memory:', [routed]);
    expect(lines(bulk)).toEqual(lines(await stored([[small]], ':memory:', [routed])));
    const given = bulk.tables.answers.filter(({ question_id }) => question_id === 'survey.q6');
    expect(given.map(({ value_code, missing }) => value_code ?? missing)).toEqual(['ibasho', 'not_asked']);
  });

  it('is read row by row when it is not as plain as it looks', async () => {
    const { large, small } = onDisk('c.csv', textOf([PLAIN, '1,2,3', PLAIN.replace('9', '"8"x')]));
    const bulk = await stored([[large]]);
    expect(lines(bulk)).toEqual(lines(await stored([[small]])));
    expect(bulk.reports[0]?.[0]).toMatchObject({ accepted: 2, rejected: 1 });
  });

  it('is not taken when it has changed since it was opened', async () => {
    const { path, large } = onDisk('f.csv', textOf([PLAIN]));
    writeFileSync(path, textOf([PLAIN, PLAIN]));
    await expect(stored([[large]])).rejects.toMatchObject({ problem: { code: 'E_FILE_CHANGED' } });
  });

  it('leaves nothing beside the vault when it is refused, nor what a killed run had left there', async () => {
    const place = join(mkdtempSync(join(tmpdir(), 'vault-')), 'vault.duckdb');
    const vault = await openVault(place);
    const options = {
      project,
      mappings: [mapping],
      key: new Uint8Array(96).map((_, at) => at),
    };
    for (const name of ['staging', 'staging.text']) writeFileSync(`${place}.${name}`, 'rows of a killed run');
    await ingestFiles({ ...options, files: [], vault, runId: 'run-1', version: '0' });
    expect(existsSync(`${place}.staging`) || existsSync(`${place}.staging.text`)).toBe(false);
    const { path, large } = onDisk('g.csv', textOf([PLAIN]));
    writeFileSync(path, textOf([PLAIN, PLAIN]));
    await expect(
      ingestFiles({ ...options, files: [large], vault, runId: 'run-2', version: '0' }),
    ).rejects.toMatchObject({ problem: { code: 'E_FILE_CHANGED' } });
    expect(existsSync(`${place}.staging`)).toBe(false);
    await vault.close();
  });

  it('knows the resubmissions of a small file, and a small file knows its own', async () => {
    const one = onDisk('d.csv', textOf([PLAIN]));
    const two = onDisk('e.csv', textOf([PLAIN, PLAIN.replace('9', '8')]));
    for (const parts of [
      [[one.small], [two.large]],
      [[one.large], [two.small]],
    ]) {
      const { reports } = await stored(parts);
      expect(reports[1]?.[0]).toMatchObject({ accepted: 1, duplicate: 1 });
    }
  });
});
