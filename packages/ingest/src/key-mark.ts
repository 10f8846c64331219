import { createHmac } from 'node:crypto';
import { problem, Refused } from '@hirogeru/store/contracts';
import { files, keyMarks, sql, type Session } from '@hirogeru/store/vault';
import { z } from 'zod';

/** Whether the vault holds anything of a project whose pseudonyms and fingerprints were made with its key. */
export async function needsKey(session: Session, scope: string): Promise<boolean> {
  const rows = await session.all(
    sql`SELECT 1 AS one FROM ${files} WHERE scope = ${scope} LIMIT 1`,
    z.object({ one: z.int() }),
  );
  return rows.length > 0;
}

/**
 * Whether a key is the one that the vault's rows were taken with. True as well where nothing needs a key, or where the
 * rows are of a version that kept no mark of it.
 */
export async function isKeyOf(session: Session, scope: string, key: Uint8Array): Promise<boolean> {
  if (!(await needsKey(session, scope))) return true;
  const marks = await session.all(sql`SELECT mark FROM ${keyMarks} WHERE scope = ${scope}`, rowOfMark);
  return marks.every(({ mark }) => mark === markOf(key));
}

/** Keeps the mark of the key that rows are about to be taken with. @throws Refused E_KEY_OTHER where it is another one */
export async function keepKeyMark(session: Session, scope: string, key: Uint8Array): Promise<void> {
  if (!(await isKeyOf(session, scope, key)))
    throw new Refused(problem('E_KEY_OTHER', { file: 'data/key' }, {}));
  await session.run(sql`DELETE FROM ${keyMarks} WHERE scope = ${scope}`);
  await session.append(keyMarks, [{ scope, mark: markOf(key) }]);
}

const rowOfMark = z.object({ mark: z.string() });

function markOf(key: Uint8Array): string {
  return createHmac('sha256', key).update('hirogeru key').digest('hex');
}
