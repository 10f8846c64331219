import { chmodSync, existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { connect } from './connection.ts';
import { sql } from './sql.ts';

const markOf = (path: string): string => `${path}.compact`;

/**
 * Notes that a vault is to be written anew when it is opened next. DuckDB leaves the bytes of deleted rows where they were
 * (1.5.6, measured); a note made before rows are deleted holds also when the process is killed in between.
 * @returns takes the note back, where nothing was deleted after all
 */
export function compactWhenOpened(path: string): () => void {
  if (existsSync(path)) writeFileSync(markOf(path), '', { mode: 0o600, flush: true });
  return () => rmSync(markOf(path), { force: true });
}

/** Writes a vault anew where that was noted: its file holds no byte then but those of rows that are there. */
export async function compactWhereNoted(path: string): Promise<void> {
  const packed = `${path}.packed`;
  for (const left of [packed, `${packed}.wal`]) rmSync(left, { force: true });
  if (!existsSync(markOf(path))) return;
  if (existsSync(path)) {
    const database = await connect(path);
    try {
      await database.run(sql`CHECKPOINT`);
      const [from] = await database.all(
        sql`SELECT current_database() AS name`,
        z.object({ name: z.string() }),
      );
      // Names of databases cannot be bound.
      const quoted = `"${(from?.name ?? '').replaceAll('"', '""')}"`;
      await database.run({ text: `ATTACH '${packed.replaceAll("'", "''")}' AS packed`, values: [] });
      await database.run({ text: `COPY FROM DATABASE ${quoted} TO packed`, values: [] });
      await database.run(sql`DETACH packed`);
    } finally {
      await database.close();
    }
    chmodSync(packed, statSync(path).mode & 0o777);
    renameSync(packed, path);
  }
  rmSync(markOf(path));
}
