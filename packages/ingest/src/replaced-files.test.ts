import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openVault, opinions, sql, tokens, type Vault } from '@hirogeru/store/vault';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contents, csv, HEAD, ingest, texts } from './one-survey.ts';

let vault: Vault;
beforeEach(async () => {
  vault = await openVault(join(mkdtempSync(join(tmpdir(), 'hirogeru-')), 'vault.duckdb'));
});
afterEach(() => vault.close());

describe('a corrected file', () => {
  it('waits for the analyst and then takes the place of its earlier version', async () => {
    await ingest(vault, { 'a.csv': csv(HEAD, 'A1,5,まえ', 'A2,4,のこる') });
    await vault.append(tokens, [token((await opinionIds())[0] ?? '')]);
    const before = await contents(vault);
    const corrected = { 'a.csv': csv(HEAD, 'A1,5,あと', 'A2,4,のこる') };
    const refused = await ingest(vault, corrected, { runId: 'run-2' });
    expect(refused.files).toMatchObject([{ state: 'refused', problems: [{ code: 'E_REPLACES' }] }]);
    expect(await contents(vault)).toBe(before);
    const replaced = await ingest(vault, corrected, { runId: 'run-2', replace: true });
    expect(replaced.files).toMatchObject([{ state: 'replaced', accepted: 2 }]);
    expect(await texts(vault)).toEqual(['あと', 'のこる']);
    expect(
      await vault.all(sql`SELECT opinion_id FROM ${tokens}`, z.object({ opinion_id: z.string() })),
    ).toEqual([]);
  });

  it('gives back the answer of another file that was a resubmission of it', async () => {
    const other = csv(HEAD, 'A1,5,ふたつ');
    await ingest(vault, { 'a.csv': csv(HEAD, 'A1,5,ふたつ', 'A2,5,'), 'b.csv': other });
    const corrected = { 'a.csv': csv(HEAD, 'A2,5,'), 'b.csv': other };
    await ingest(vault, corrected, { runId: 'run-2', replace: true });
    expect(await texts(vault)).toEqual(['ふたつ']);
  });

  it('does not let the answer of a file outside of the run go without a word', async () => {
    const other = csv(HEAD, 'A3,4,', 'A1,5,ふたつ');
    await ingest(vault, { 'a.csv': csv(HEAD, 'A1,5,ふたつ', 'A2,5,'), 'b.csv': other });
    const corrected = await ingest(vault, { 'a.csv': csv(HEAD, 'A2,5,') }, { runId: 'run-2', replace: true });
    expect(corrected.problems).toEqual([
      { code: 'E_ORIGINAL_GONE', at: { file: 'b.csv', row: 3 }, params: {} },
    ]);
    const again = await ingest(vault, { 'b.csv': other }, { runId: 'run-3', replace: true });
    expect(again.problems).toEqual([]);
    expect(await texts(vault)).toEqual(['ふたつ']);
  });

  it('keeps what was made of an opinion that comes back unchanged', async () => {
    const content = { 'a.csv': csv(HEAD, 'A1,5,のこる') };
    await ingest(vault, content);
    const [id = ''] = await opinionIds();
    await vault.append(tokens, [token(id)]);
    await ingest(vault, content, { runId: 'run-2', replace: true });
    expect(
      await vault.all(sql`SELECT opinion_id FROM ${tokens}`, z.object({ opinion_id: z.string() })),
    ).toEqual([{ opinion_id: id }]);
  });
});

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
