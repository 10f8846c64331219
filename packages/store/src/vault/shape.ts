import { z } from 'zod';
import { storedTables } from '../tables/index.ts';
import type { Session } from './connection.ts';
import { sql } from './sql.ts';

const column = z.object({ of: z.string(), name: z.string(), sql: z.string() });

/** Whether every table of ours that the file has is as this version makes it: columns, their order and types. */
export async function isOfThisShape(session: Session): Promise<boolean> {
  const found = await session.all(
    sql`SELECT table_name AS of, column_name AS name,
        data_type || CASE WHEN is_nullable THEN '' ELSE ' NOT NULL' END AS sql
      FROM duckdb_columns() WHERE NOT internal ORDER BY table_name, column_index`,
    column,
  );
  const tables = Map.groupBy(found, ({ of }) => of);
  return storedTables.every((table) => {
    const there = tables.get(table.name);
    const wanted = Object.entries(table.columns).map(([name, kind]) => [name, kind.sql]);
    return (
      !there || JSON.stringify(there.map(({ name, sql: kind }) => [name, kind])) === JSON.stringify(wanted)
    );
  });
}
