import { projectSchema } from '@hirogeru/store/contracts';
import { answers, opinions, openVault, questions, sql } from '@hirogeru/store/vault';
import { expect } from 'vitest';
import { z } from 'zod';
import { definitionsIn } from '../definitions-in.ts';
import { inspectFile } from '../inspect.ts';
import { loadMappings } from '../mapping/load.ts';
import { ingestFiles } from '../run.ts';

/** A project with one round. */
export const project = projectSchema.parse({
  id: 'p',
  title: '例',
  fiscal_year: '令和7年度',
  rounds: [{ id: 'r1', label: '第1回', topic: '視点', date: '2025-07-01' }],
});

/** The key of pseudonyms. */
export const key = new TextEncoder().encode('a key of the tests only');

/** A file of these rows, the header among them. */
export const file = (path: string, rows: readonly (readonly string[])[]) => ({
  path,
  bytes: new TextEncoder().encode(
    rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'),
  ),
});

/** Takes a file by the mapping that inspect proposes for it, as it stands. */
export async function taken(answered: ReturnType<typeof file>, ...forms: readonly ReturnType<typeof file>[]) {
  const definitions = definitionsIn(forms);
  const { proposal } = inspectFile(answered, { project, mappings: [], definitions });
  const { mappings, problems } = loadMappings([{ name: 'p.yaml', text: proposal ?? '' }]);
  expect(problems).toEqual([]);
  const vault = await openVault(':memory:');
  const report = await ingestFiles({
    files: [answered],
    project,
    mappings,
    key,
    vault,
    runId: 'run-1',
    version: '0',
  });
  return { vault, report, mapping: mappings[0] };
}

/** People by what they chose of the one question with several choices; a reason in brackets. */
export async function chosen({ vault }: Awaited<ReturnType<typeof taken>>) {
  const rows = await vault.all(
    sql`SELECT q.wording, q.options, coalesce(a.value_code, '(' || a.missing || ')') AS code,
        count(DISTINCT a.submission_id)::INTEGER AS people, count(*)::INTEGER AS n
      FROM ${answers} a JOIN ${questions} q USING (question_id) WHERE q.kind = 'multi_choice' GROUP BY ALL`,
    z.object({ wording: z.string(), options: z.string(), code: z.string(), people: z.int(), n: z.int() }),
  );
  const options = z
    .array(z.object({ code: z.string(), label: z.string() }))
    .parse(JSON.parse(rows[0]?.options ?? '[]'));
  const labels = new Map(options.map(({ code, label }) => [code, label]));
  expect(rows.every(({ people, n }) => people === n)).toBe(true);
  expect(new Set(rows.map(({ wording }) => wording)).size).toBe(1);
  return {
    wording: rows[0]?.wording,
    options: options.map(({ label }) => label),
    people: Object.fromEntries(rows.map(({ code, people }) => [labels.get(code) ?? code, people])),
  };
}

/** What was written beside その他, with its column. */
export const textsOf = async ({ vault }: Awaited<ReturnType<typeof taken>>) =>
  vault.all(
    sql`SELECT text, column_name FROM ${opinions} WHERE question_id LIKE '%.other'`,
    opinions.row.pick({ text: true, column_name: true }),
  );
