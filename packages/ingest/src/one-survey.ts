import { projectSchema } from '@hirogeru/store/contracts';
import {
  answers,
  files,
  opinions,
  receipts,
  refusals,
  runs,
  sql,
  submissions,
  type Vault,
} from '@hirogeru/store/vault';
import { z } from 'zod';
import { mappingSchema } from './mapping/schema.ts';
import { ingestFiles, type IngestOptions } from './run.ts';

/** A project with one round. */
export const project = projectSchema.parse({
  id: 'p',
  title: '例',
  fiscal_year: '令和5年度',
  rounds: [{ id: 'r1', label: '第1回', topic: '視点', date: '2021-02-24' }],
});
const mapping = mappingSchema.parse({
  form: 'survey',
  label: 'アンケート',
  takes: 'answers',
  match: { columns: ['番号', '満足', '意見'] },
  columns: {
    番号: { kind: 'respondent' },
    満足: { kind: 'likert' },
    意見: { kind: 'free_text' },
  },
});
const key = new TextEncoder().encode('a key of the tests only');

/** A file of these lines. */
export const csv = (...lines: readonly string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`);

/** The first line of an answer file of the survey. */
export const HEAD = '番号,満足,意見';

/** Takes files by the mapping of the survey. */
export const ingest = (vault: Vault, files: Record<string, Uint8Array>, more: Partial<IngestOptions> = {}) =>
  ingestFiles({
    files: Object.entries(files).map(([path, bytes]) => ({ path, bytes })),
    project,
    mappings: [mapping],
    key,
    vault,
    runId: 'run-1',
    version: '0',
    ...more,
  });

const TABLES = [files, submissions, answers, opinions, receipts, refusals, runs];

/** Everything in the vault, in a fixed order. */
export async function contents(vault: Vault): Promise<string> {
  const rows = [];
  for (const table of TABLES) {
    rows.push(await vault.all(sql`SELECT * FROM ${table} ORDER BY ALL`, z.record(z.string(), z.unknown())));
  }
  return JSON.stringify(rows);
}

/** What was written, in a fixed order. */
export const texts = async (vault: Vault) =>
  (await vault.all(sql`SELECT text FROM ${opinions} ORDER BY text`, z.object({ text: z.string() }))).map(
    (row) => row.text,
  );
