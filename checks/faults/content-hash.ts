import { createHash } from 'node:crypto';
import { openVault, sql } from '@hirogeru/store/vault';
import { z } from 'zod';

// Which run brought a row is told by a number that grows with every try; what the row says does not depend on it.
const OF_THE_RUN = new Set(['run_id', 'run_no']);

/**
 * One value for everything a vault holds: per table the number of its rows and the sum of their hashes, so that neither
 * their order nor the runs that brought them matter.
 * @throws Error when the vault cannot be opened or read
 */
export async function contentHash(vaultPath: string): Promise<string> {
  const vault = await openVault(vaultPath);
  try {
    const columns = await vault.all(
      sql`SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal
        AND table_name IN (SELECT table_name FROM duckdb_tables()) ORDER BY table_name, column_name`,
      z.object({ table_name: z.string(), column_name: z.string() }),
    );
    const found: unknown[] = [];
    for (const [table, own] of Map.groupBy(columns, ({ table_name }) => table_name)) {
      const names = own.filter(({ column_name }) => !OF_THE_RUN.has(column_name));
      const list = names.map(({ column_name }) => `"${column_name}"`).join(', ');
      const text = `SELECT count(*)::INTEGER AS rows, coalesce(sum(hash(${list})::HUGEINT), 0)::VARCHAR AS sum FROM ${table}`;
      const [row] = await vault.all({ text, values: [] }, z.object({ rows: z.int(), sum: z.string() }));
      found.push([table, row?.rows, row?.sum]);
    }
    return createHash('sha256').update(JSON.stringify(found)).digest('hex');
  } finally {
    await vault.close();
  }
}
