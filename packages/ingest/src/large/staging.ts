import { rmSync } from 'node:fs';
import { sql, type Session } from '@hirogeru/store/vault';
import { z } from 'zod';

/** The database in which large files are read before they are taken: a file beside the vault, for as long as that. */
export const STAGING = 'staging';

/** What the engine may use: with 64 MB a million rows of twelve columns take little longer than with more (measured). */
const MEMORY_LIMIT = { usual: '64MB', wide: '512MB' } as const;

/** Opens the staging database, and keeps the engine small. Rows keep no order: those that need one have a number. */
export async function openStaging(session: Session): Promise<void> {
  const path = await stagingPath(session);
  const run = (text: string): Promise<void> => session.run({ text, values: [] });
  await run(`ATTACH '${path.replaceAll("'", "''")}' AS ${STAGING}`);
  await limitMemory(session, 'usual');
  await run('SET preserve_insertion_order = false');
}

/** Very wide rows need more than others. */
export const limitMemory = (session: Session, rows: keyof typeof MEMORY_LIMIT): Promise<void> =>
  session.run({ text: `SET memory_limit = '${MEMORY_LIMIT[rows]}'`, values: [] });

/** Lets everything go that was staged, of an earlier run that was killed as well. */
export async function closeStaging(session: Session): Promise<void> {
  const run = (text: string): Promise<void> => session.run({ text, values: [] });
  await run(`DETACH DATABASE IF EXISTS ${STAGING}`);
  await run('RESET memory_limit');
  await run('RESET preserve_insertion_order');
  const path = await stagingPath(session);
  if (path !== MEMORY) for (const name of [path, `${path}.wal`]) rmSync(name, { force: true });
}

const MEMORY = ':memory:';

async function stagingPath(session: Session): Promise<string> {
  const [vault] = await session.all(
    sql`SELECT path FROM duckdb_databases() WHERE database_name = current_database()`,
    z.object({ path: z.string().nullable() }),
  );
  return vault?.path ? `${vault.path}.staging` : MEMORY;
}
