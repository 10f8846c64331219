import { join } from 'node:path';
import {
  activities,
  answers,
  codeHits,
  files,
  fileSheets,
  lowerThemeHits,
  openVault,
  opinions,
  people,
  questions,
  receipts,
  refusals,
  replacements,
  spans,
  sql,
  submissions,
  themeHits,
  tokens,
  units,
} from '@hirogeru/store/vault';
import { z } from 'zod';

const TABLES = [
  files,
  fileSheets,
  people,
  questions,
  submissions,
  answers,
  opinions,
  activities,
  receipts,
  refusals,
  replacements,
  spans,
  units,
  tokens,
  themeHits,
  lowerThemeHits,
  codeHits,
];

/** For tests: every row of a project's vault but the history of its runs, by table, in a fixed order. */
export async function vaultRows(
  project: string,
  { runIds = true }: { runIds?: boolean } = {},
): Promise<Record<string, string[]>> {
  const vault = await openVault(join(project, 'data', 'vault.duckdb'));
  try {
    const rows: Record<string, string[]> = {};
    for (const table of TABLES) {
      const found = await vault.all(sql`SELECT * FROM ${table}`, z.record(z.string(), z.unknown()));
      rows[table.name] = found
        .map((row) => JSON.stringify(runIds ? row : { ...row, run_id: undefined }))
        .toSorted();
    }
    return rows;
  } finally {
    await vault.close();
  }
}
