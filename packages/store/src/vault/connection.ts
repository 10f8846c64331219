import { resolve } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { Table, RowOf } from '../table.ts';
import type { Sql } from './sql.ts';

/** What reads and writes; a transaction hands the same face to its body. */
export type Session = {
  /** Runs a statement. */
  run(statement: Sql): Promise<void>;
  /** Reads all rows, each parsed by the schema: the parse is the only proof there is. */
  all<T>(statement: Sql, schema: z.ZodType<T>): Promise<T[]>;
  /** Appends rows of a table, each parsed by the table's schema first. */
  append<T extends Table>(table: T, rows: readonly RowOf<T>[]): Promise<void>;
  /** Appends rows of a table of whole numbers, which the program itself made; one array a column, in their order. */
  appendNumbers(table: Table, columns: readonly Int32Array[]): Promise<void>;
};

export type Database = Session & {
  /** Runs the body in one transaction; anything thrown rolls everything back. */
  transaction<T>(body: (session: Session) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

// Two instances on one file in one process lose writes without an error (measured), so a path is opened once.
const openPaths = new Set<string>();

/** Opens a DuckDB file as this process's only instance of it. @throws Error when this process has it open already */
export async function connect(path: string, options: { readOnly?: boolean } = {}): Promise<Database> {
  const key = path === ':memory:' ? null : resolve(path);
  if (key !== null && openPaths.has(key)) throw new Error('database is already open in this process');
  const instance = await DuckDBInstance.create(path, {
    threads: '2',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    // A vault that leaves nothing writes nothing beside whatever folder it is run in either.
    ...(key === null ? { temp_directory: '' } : {}),
    ...(options.readOnly ? { access_mode: 'READ_ONLY' } : {}),
  });
  if (key !== null) openPaths.add(key);
  const connection = await instance.connect();
  const session = sessionOf(connection);
  let queue: Promise<unknown> = Promise.resolve();
  return {
    ...session,
    transaction(body) {
      // One connection holds one transaction: a second call waits for the first.
      const result = queue.then(() => inTransaction(connection, session, body));
      queue = result.catch(() => undefined);
      return result;
    },
    async close() {
      connection.closeSync();
      instance.closeSync();
      if (key !== null) openPaths.delete(key);
    },
  };
}

async function inTransaction<T>(
  connection: DuckDBConnection,
  session: Session,
  body: (session: Session) => Promise<T>,
): Promise<T> {
  await connection.run('BEGIN TRANSACTION');
  try {
    const result = await body(session);
    await connection.run('COMMIT');
    return result;
  } catch (error) {
    // A commit that failed (no room on the disk) has ended the transaction itself; what matters is why.
    await connection.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

function sessionOf(connection: DuckDBConnection): Session {
  return {
    async run(statement) {
      await connection.run(statement.text, [...statement.values]);
    },
    async all(statement, schema) {
      const reader = await connection.runAndReadAll(statement.text, [...statement.values]);
      return z.array(schema).parse(reader.getRowObjectsJS());
    },
    async appendNumbers(table, columns) {
      const [first] = columns;
      if (!first || first.length === 0) return;
      if (columns.length !== Object.keys(table.columns).length)
        throw new RangeError(`${table.name} has another number of columns`);
      const appender = await connection.createAppender(table.name);
      for (let row = 0; row < first.length; row++) {
        for (const column of columns) appender.appendInteger(column[row] ?? 0);
        appender.endRow();
      }
      appender.closeSync();
    },
    async append(table, rows) {
      const parsed = z.array(table.row).parse(rows) as Record<string, unknown>[];
      if (parsed.length === 0) return;
      const appender = await connection.createAppender(table.name);
      const columns = Object.entries(table.columns);
      for (const row of parsed) {
        for (const [name, column] of columns) {
          const value = row[name];
          if (value === null) appender.appendNull();
          else if (typeof value === 'boolean') appender.appendBoolean(value);
          else if (typeof value === 'string') appender.appendVarchar(value);
          else if (column.sql.startsWith('INTEGER')) appender.appendInteger(Number(value));
          else appender.appendDouble(Number(value));
        }
        appender.endRow();
      }
      appender.closeSync();
    },
  };
}
