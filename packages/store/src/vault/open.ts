import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { vaultTables } from '../tables/index.ts';
import { connect, type Database } from './connection.ts';
import { lockVault } from './lock.ts';
import { sql } from './sql.ts';

export type Vault = Database;

/**
 * Opens the vault for this process alone, making its tables when it is new.
 * @param path  `…/data/vault.duckdb`, or ':memory:' for a vault that leaves nothing
 * @throws Refused E_VAULT_BUSY while another process writes
 */
export async function openVault(path: string): Promise<Vault> {
  if (path === ':memory:') return withTables(await connect(path));
  mkdirSync(dirname(path), { recursive: true });
  const release = lockVault(path);
  try {
    const fresh = !existsSync(path);
    const database = await connect(path);
    const vault = fresh || (await isEmpty(database)) ? await withTables(database) : database;
    return {
      ...vault,
      async close() {
        await vault.run(sql`CHECKPOINT`);
        await vault.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

async function isEmpty(database: Database): Promise<boolean> {
  const rows = await database.all(
    sql`SELECT table_name FROM duckdb_tables()`,
    z.object({ table_name: z.string() }),
  );
  return rows.length === 0;
}

async function withTables(database: Database): Promise<Vault> {
  await database.transaction(async (session) => {
    for (const table of vaultTables) await session.run({ text: table.ddl, values: [] });
  });
  return database;
}
