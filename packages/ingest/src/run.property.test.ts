import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openVault, refusals, sql, submissions, type Vault } from '@hirogeru/store/vault';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { csv, HEAD, ingest, project } from './one-survey.ts';

let vault: Vault;
beforeEach(async () => {
  vault = await openVault(join(mkdtempSync(join(tmpdir(), 'hirogeru-')), 'vault.duckdb'));
});
afterEach(() => vault.close());

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
          vault,
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
  });

  it('adds nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const own = { project: { ...project, id: `p${++runNo}` } };
        await ingest(vault, { 'a.csv': quoted(rows) }, own);
        const again = await ingest(vault, { 'a.csv': quoted(rows) }, { ...own, runId: 'run-2' });
        expect(again.added).toBe(0);
      }),
      { numRuns: 50, seed: 20230401 },
    );
  });
});

function quoted(rows: readonly (readonly string[])[]): Uint8Array {
  return csv(HEAD, ...rows.map((row) => row.map((each) => `"${each}"`).join(',')));
}
