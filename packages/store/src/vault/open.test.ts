import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { people } from '../tables/people.ts';
import { connect } from './connection.ts';
import { openVault } from './open.ts';
import { sql } from './sql.ts';

const person = (code: string) => ({
  respondent_code: code,
  standpoint: 'tojisha',
  course: null,
  completed: 'yes',
  scope: 'p',
  run_id: 'r',
  file_id: 'f',
  sheet: '',
  row_no: 1,
});
const count = z.object({ n: z.number() });
const path = () => join(mkdtempSync(join(tmpdir(), 'hirogeru-')), 'vault.duckdb');

it('keeps rows over closing and opening again', async () => {
  const file = path();
  const vault = await openVault(file);
  await vault.append(people, [person('a'), person('b')]);
  await vault.close();
  const again = await openVault(file);
  expect(await again.all(sql`SELECT count(*)::INTEGER AS n FROM ${people}`, count)).toEqual([{ n: 2 }]);
  await again.close();
});

it('leaves nothing of a transaction that fails', async () => {
  const vault = await openVault(':memory:');
  await expect(
    vault.transaction(async (session) => {
      await session.append(people, [person('a')]);
      throw new Error('stop');
    }),
  ).rejects.toThrow('stop');
  expect(await vault.all(sql`SELECT count(*)::INTEGER AS n FROM ${people}`, count)).toEqual([{ n: 0 }]);
  await vault.close();
});

it('refuses a row that its table does not know', async () => {
  const vault = await openVault(':memory:');
  await expect(vault.append(people, [{ ...person('a'), name: 'x' } as never])).rejects.toThrow();
  await vault.close();
});

it('tells who holds the vault, and takes it over from a holder that is gone', async () => {
  const file = path();
  const vault = await openVault(file);
  await expect(openVault(file)).rejects.toMatchObject({
    problem: { code: 'E_VAULT_BUSY', params: { pid: process.pid } },
  });
  await vault.close();
  writeFileSync(
    `${file}.lock`,
    JSON.stringify({ pid: process.pid, started: 'another process of this number' }),
  );
  await (await openVault(file)).close();
  writeFileSync(`${file}.lock`, '{"pid":');
  await (await openVault(file)).close();
});

it('refuses, unchanged, a vault whose tables are of another version', async () => {
  const file = path();
  const vault = await openVault(file);
  await vault.run({ text: 'ALTER TABLE people DROP COLUMN completed', values: [] });
  await vault.close();
  await expect(openVault(file)).rejects.toMatchObject({
    problem: { code: 'E_VAULT_SHAPE', at: { file: 'vault.duckdb' } },
  });
  // The file and its lock were given back.
  const database = await connect(file);
  await database.run({ text: "ALTER TABLE people ADD COLUMN completed VARCHAR DEFAULT ''", values: [] });
  await database.close();
  await expect(openVault(file)).rejects.toMatchObject({ problem: { code: 'E_VAULT_SHAPE' } });
});

it('binds values instead of writing them into the statement', async () => {
  const vault = await openVault(':memory:');
  const code = `a'; DROP TABLE people; --`;
  await vault.append(people, [person(code)]);
  const rows = await vault.all(
    sql`SELECT respondent_code FROM ${people} WHERE respondent_code = ${code}`,
    z.object({ respondent_code: z.string() }),
  );
  expect(rows).toEqual([{ respondent_code: code }]);
  await vault.close();
});
