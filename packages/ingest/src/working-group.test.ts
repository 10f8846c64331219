import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectSchema } from '@hirogeru/store/contracts';
import {
  activities,
  answers,
  files,
  opinions,
  openVault,
  people,
  questions,
  receipts,
  refusals,
  sql,
  submissions,
  type Vault,
} from '@hirogeru/store/vault';
import { parse as parseCsv } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { loadMappings } from './mapping/load.ts';
import type { IngestReport } from './report.ts';
import { ingestFiles } from './run.ts';

// The bundled working group against what its generator planted. `truth/` is read by tests only.
const example = join(import.meta.dirname, '../../../examples/working-group');
const there = existsSync(join(example, 'inbox')) && existsSync(join(example, 'truth/errors.csv'));
const read = (path: string) => readFileSync(join(example, path), 'utf8');
const truth = (name: string) =>
  z
    .array(z.record(z.string(), z.string()))
    .parse(parseCsv(read(`truth/${name}`), { columns: true, bom: true }));
const place = (...parts: readonly unknown[]) => parts.map(String).join(' › ');

describe.skipIf(!there)('the bundled working group', () => {
  let vault: Vault;
  let report: IngestReport;

  beforeAll(async () => {
    vault = await openVault(':memory:');
    const inbox = join(example, 'inbox');
    const found = globSync('**/*', { cwd: inbox, withFileTypes: true }).filter((entry) => entry.isFile());
    const { mappings, problems } = loadMappings(
      globSync('*.yaml', { cwd: join(example, 'mappings') }).map((name) => ({
        name,
        text: read(`mappings/${name}`),
      })),
    );
    if (problems.length > 0) throw new Error('the bundled mappings cannot be read');
    report = await ingestFiles({
      files: found.map((entry) => ({
        path: join(entry.parentPath, entry.name).slice(inbox.length + 1),
        bytes: readFileSync(join(entry.parentPath, entry.name)),
      })),
      project: projectSchema.parse(parseYaml(read('hirogeru.yaml'))),
      mappings,
      key: new TextEncoder().encode('a key of the tests only'),
      vault,
      runId: 'run-1',
      version: '0',
    });
  });
  afterAll(() => vault.close());

  it('is taken whole, every row accounted for', () => {
    expect(report.files.filter(({ state }) => state !== 'taken')).toEqual([]);
    for (const file of report.files) {
      expect(file.accepted + file.duplicate + file.rejected + file.blank, file.path).toBe(file.rows_read);
    }
  });

  it('has its planted errors found at their places, and no others', async () => {
    const planted = truth('errors.csv').filter((error) => error['kind'] !== 'blank_row');
    const expected = planted.map((e) => place(e['file'], e['sheet'], e['row'], e['column'], e['code']));
    const found = report.files.flatMap(({ problems }) =>
      problems.map(({ at, code }) => place(at.file, at.sheet ?? '', at.row, at.column ?? '', code)),
    );
    // A refused round is told at its column whatever else is wrong; a ragged row has no column.
    expect(found.toSorted()).toEqual(expected.toSorted());
    const stored = await vault.all(
      sql`SELECT row_refused, code FROM ${refusals}`,
      z.object({ row_refused: z.boolean(), code: z.string() }),
    );
    expect(stored).toHaveLength(planted.length);
    const rows = planted.filter((error) => error['row_refused'] === 'yes').map((error) => error['code']);
    expect(
      stored
        .filter((each) => each.row_refused)
        .map((each) => each.code)
        .toSorted(),
    ).toEqual(rows.toSorted());
  });

  it('has exactly its whole resubmissions for duplicates', () => {
    const expected = truth('duplicates.csv').filter((each) => each['kind'] === 'exact');
    expect(
      report.files.flatMap(({ duplicates }) => duplicates.map((at) => place(at.file, at.row))).toSorted(),
    ).toEqual(expected.map((each) => place(each['file'], each['row'])).toSorted());
  });

  it('has every opinion of a row that was taken, and no more', async () => {
    const gone = new Set([
      ...report.files.flatMap(({ duplicates }) => duplicates.map((at) => place(at.file, at.row))),
      ...truth('errors.csv')
        .filter((error) => error['row_refused'] === 'yes')
        .map((error) => place(error['file'], error['row'])),
    ]);
    const expected = truth('opinions.csv')
      .filter((each) => !gone.has(place(each['file'], each['row'])))
      .map((each) => place(each['file'], each['row'], each['column']));
    const stored = await vault.all(
      sql`SELECT f.path, o.row_no, o.column_name FROM ${opinions} o JOIN ${files} f USING (scope, file_id)`,
      z.object({ path: z.string(), row_no: z.int(), column_name: z.string() }),
    );
    expect(stored.map((each) => place(each.path, each.row_no, each.column_name)).toSorted()).toEqual(
      expected.toSorted(),
    );
  });

  it('has its activities in the months in which they took place', async () => {
    const month = z.object({
      rows: z.int(),
      attendances: z.int(),
      minutes: z.int(),
      g1: z.int(),
      g2: z.int(),
      g3: z.int(),
    });
    const { activities: planted, late_followups } = z
      .object({ activities: z.record(z.string(), month), late_followups: z.int() })
      .parse(JSON.parse(read('truth/counts.json')));
    const found = await vault.all(
      sql`SELECT month, count(*)::INTEGER AS n FROM ${activities} GROUP BY month ORDER BY month`,
      z.object({ month: z.string().nullable(), n: z.int() }),
    );
    expect(Object.fromEntries(found.map(({ month: key, n }) => [key, n]))).toEqual(
      Object.fromEntries(Object.entries(planted).map(([key, { rows }]) => [key, rows])),
    );
    // April and August hold no spoiled cell: their sums are whole.
    const sums = await vault.all(
      sql`SELECT month, sum(duration_min)::INTEGER AS minutes, sum(attendances)::INTEGER AS attendances FROM ${activities}
        WHERE month IN ('2021-04', '2021-08') GROUP BY month ORDER BY month`,
      z.object({ month: z.string(), minutes: z.int(), attendances: z.int() }),
    );
    expect(sums).toEqual(
      ['2021-04', '2021-08'].map((key) => ({
        month: key,
        minutes: planted[key]?.minutes,
        attendances: planted[key]?.attendances,
      })),
    );
    const late = await vault.all(
      sql`SELECT count(*)::INTEGER AS n FROM ${submissions} WHERE is_late`,
      z.object({ n: z.int() }),
    );
    expect(late).toEqual([{ n: late_followups }]);
  });

  it('has nobody by name outside of what people wrote themselves', async () => {
    const words = read('truth/personal-columns.csv')
      .split(/\r?\n/)
      .slice(1)
      .filter((word) => word !== '');
    const rows: unknown[] = [];
    for (const table of [submissions, answers, people, questions, receipts, refusals]) {
      rows.push(await vault.all(sql`SELECT * FROM ${table}`, z.record(z.string(), z.unknown())));
    }
    rows.push(
      await vault.all(sql`SELECT * EXCLUDE (note) FROM ${activities}`, z.record(z.string(), z.unknown())),
    );
    rows.push(
      await vault.all(sql`SELECT * EXCLUDE (text) FROM ${opinions}`, z.record(z.string(), z.unknown())),
    );
    const text = JSON.stringify(rows);
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter((word) => text.includes(word.replaceAll('"', '')))).toEqual([]);
  });
});
