import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runs } from '../tables/runs.ts';
import { compactWhenOpened } from './compact.ts';
import { openVault } from './open.ts';
import { sql } from './sql.ts';

const WORD = '縞瑪瑙の万華鏡';
const run = (run_no: number, kind: string) => ({
  scope: 'p',
  run_id: `ingest-${run_no}`,
  run_no,
  kind,
  inputs_hash: 'x',
  version: '0.1.0',
});

async function withDeletedRow(): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'vault-')), "it's a vault.duckdb");
  const vault = await openVault(path);
  await vault.append(runs, [run(1, WORD), run(2, 'undo')]);
  await vault.close();
  const again = await openVault(path);
  await again.run(sql`DELETE FROM ${runs} WHERE run_no = 1`);
  await again.close();
  return path;
}

it('writes a vault anew, without the bytes of rows that are gone, when it is opened next', async () => {
  const path = await withDeletedRow();
  expect(readFileSync(path).includes(WORD)).toBe(true);
  const { mode } = statSync(path);
  compactWhenOpened(path);
  // A process that was killed in the middle left this.
  writeFileSync(`${path}.packed`, WORD);
  const vault = await openVault(path);
  expect(await vault.all(sql`SELECT * FROM ${runs}`, runs.row)).toEqual([run(2, 'undo')]);
  await vault.append(runs, [run(3, 'undo')]);
  await vault.close();
  expect(readFileSync(path).includes(WORD)).toBe(false);
  expect(statSync(path).mode).toBe(mode);
  for (const left of ['.compact', '.packed', '.packed.wal']) expect(existsSync(`${path}${left}`)).toBe(false);
});

it('leaves a vault alone of which nothing was noted', async () => {
  const path = await withDeletedRow();
  const before = statSync(path).ino;
  await (await openVault(path)).close();
  expect(statSync(path).ino).toBe(before);
});
