import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { problem, Refused } from '../problem.ts';
import { vaultTables } from '../tables/index.ts';
import { endClosing, isClosed } from './closed-vault.ts';
import { compactWhereNoted } from './compact.ts';
import { connect, type Database } from './connection.ts';
import { lockVault } from './lock.ts';
import { letLostRowsGo } from './lost-rows.ts';
import { isOfThisShape } from './shape.ts';
import { sql } from './sql.ts';

export type Vault = Database;

/**
 * Opens the vault for this process alone, making the tables that it does not have yet.
 * @param path  `…/data/vault.duckdb`, or ':memory:' for a vault that leaves nothing
 * @throws Refused E_LOCKED where it is closed, E_VAULT_BUSY while another process writes, E_VAULT_SHAPE when another version made its tables
 */
export async function openVault(path: string): Promise<Vault> {
  if (path === ':memory:') return withTables(await connect(path));
  mkdirSync(dirname(path), { recursive: true });
  const release = lockVault(path);
  try {
    await endClosing(path);
    if (isClosed(path)) throw new Refused(problem('E_LOCKED', { file: basename(path) }, {}));
    sweepLeft(path);
    await compactWhereNoted(path);
    const cutShort = existsSync(`${path}.wal`);
    const database = await connectAlone(path);
    if (!(await isOfThisShape(database))) {
      await database.close();
      throw new Refused(problem('E_VAULT_SHAPE', { file: basename(path) }, {}));
    }
    const vault = await withTables(database);
    if (cutShort) await letLostRowsGo(vault);
    return {
      ...vault,
      async close() {
        try {
          await vault.run(sql`CHECKPOINT`);
        } finally {
          await vault.close();
          release();
        }
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** What a killed process had moved out of memory, or staged of large files, is of no use to anybody, and holds whole rows. */
function sweepLeft(path: string): void {
  for (const end of ['.tmp', '.staging', '.staging.wal', '.staging.text'])
    rmSync(`${path}${end}`, { recursive: true, force: true });
}

// Two processes that took a stale lock over in the same moment: the database itself lets one of them in.
async function connectAlone(path: string): Promise<Database> {
  try {
    return await connect(path);
  } catch (error) {
    const held = /Could not set lock on file/.test(String(error)) && /PID (\d+)/.exec(String(error));
    if (!held) throw error;
    throw new Refused(problem('E_VAULT_BUSY', { file: basename(path) }, { pid: Number(held[1]) }));
  }
}

// A vault of an earlier version gets the tables that have come since.
async function withTables(database: Database): Promise<Vault> {
  const there = await database.all(
    sql`SELECT table_name FROM information_schema.tables`,
    z.object({ table_name: z.string() }),
  );
  const missing = vaultTables.filter((table) => !there.some(({ table_name }) => table_name === table.name));
  if (missing.length === 0) return database;
  await database.transaction(async (session) => {
    for (const table of missing) await session.run({ text: table.ddl, values: [] });
  });
  return database;
}
