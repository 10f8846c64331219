import { rmSync } from 'node:fs';
import { sql, type Session } from '@hirogeru/store/vault';
import { z } from 'zod';

/** The database in which large files are read before they are taken: a file beside the vault, for as long as that. */
export const STAGING = 'staging';

/**
 * What the engine may use, and so much more where that is too little for very long or wide rows: with the first, a
 * million rows of twelve columns take as long as with ten times as much (measured).
 */
const MEMORY_LIMITS = ['56MB', '512MB', '4GB'] as const;
/** Blocks of the engine that are kept in one piece, so that coming and going they do not scatter over the heap. */
const BLOCKS = '56MB';

/** Opens the staging database, and keeps the engine small. Rows keep no order: those that need one have a number. */
export async function openStaging(session: Session): Promise<void> {
  const path = await stagingPath(session);
  const run = (text: string): Promise<void> => session.run({ text, values: [] });
  await run(`ATTACH '${path.replaceAll("'", "''")}' AS ${STAGING}`);
  await run(`SET block_allocator_memory = '${BLOCKS}'`);
  await limitMemory(session);
  await run('SET preserve_insertion_order = false');
}

/** Keeps the engine as small as it can be. */
export const limitMemory = (session: Session, limit: string = MEMORY_LIMITS[0]): Promise<void> =>
  session.run({ text: `SET memory_limit = '${limit}'`, values: [] });

const TOO_LITTLE_MEMORY = /out of memory/i;

/** Does something again with more memory where the engine had too little: it has to leave nothing when it fails. */
export async function withMemory<T>(session: Session, work: () => Promise<T>): Promise<T> {
  for (const more of MEMORY_LIMITS.slice(1))
    try {
      return await work();
    } catch (error) {
      if (!TOO_LITTLE_MEMORY.test(String(error))) throw error;
      await limitMemory(session, more);
    }
  return work();
}

/** Lets everything go that was staged, of an earlier run that was killed as well. */
export async function closeStaging(session: Session): Promise<void> {
  const run = (text: string): Promise<void> => session.run({ text, values: [] });
  await run(`DETACH DATABASE IF EXISTS ${STAGING}`);
  await run('RESET memory_limit');
  await run('RESET preserve_insertion_order');
  const path = await stagingPath(session);
  if (path !== MEMORY) for (const name of [path, `${path}.wal`, textAt(path)]) rmSync(name, { force: true });
}

const textAt = (path: string): string => `${path}.text`;

/**
 * Where a file is written again in UTF-8 until the engine has read it: beside the vault, one at a time.
 * @returns null for a vault in memory
 */
export async function stagedText(session: Session): Promise<string | null> {
  const path = await stagingPath(session);
  return path === MEMORY ? null : textAt(path);
}

const MEMORY = ':memory:';

async function stagingPath(session: Session): Promise<string> {
  const [vault] = await session.all(
    sql`SELECT path FROM duckdb_databases() WHERE database_name = current_database()`,
    z.object({ path: z.string().nullable() }),
  );
  return vault?.path ? `${vault.path}.staging` : MEMORY;
}
