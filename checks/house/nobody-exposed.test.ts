import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { family, quotes } from '@hirogeru/store/contracts';
import { openCurrent, type Release } from '@hirogeru/store/release';
import { openVault, opinions, submissions, sql } from '@hirogeru/store/vault';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { hirogeru, ROOT } from './project-run.ts';
import { workingGroup } from './working-group.ts';

type Stored = { path: string; sheet: string; row: number; column: string; text: string; consent: string };
const TRUTH = join(ROOT, 'examples/working-group/truth');
const planted = parse(readFileSync(join(TRUTH, 'personal-data.csv')), { columns: true }) as Record<
  string,
  string
>[];
const words = parse(readFileSync(join(TRUTH, 'personal-columns.csv')), { columns: true }) as {
  word: string;
}[];
let release: Release;
let everybodys: Release;
let stored: Stored[];

beforeAll(async () => {
  const project = await workingGroup();
  await hirogeru(['release', project, '--for', 'web']);
  release = await openedIn(join(project, 'data/releases'));
  everybodys = await openedIn(join(project, 'data/web-releases'));
  const vault = await openVault(join(project, 'data/vault.duckdb'));
  stored = await vault.all(
    sql`SELECT f.path, o.sheet, o.row_no AS row, o.column_name AS column, o.text, s.consent_quote AS consent
      FROM ${opinions} o JOIN ${submissions} s USING (scope, submission_id) JOIN files f ON f.file_id = o.file_id`,
    z.object({
      path: z.string(),
      sheet: z.string(),
      row: z.int(),
      column: z.string(),
      text: z.string(),
      consent: z.string(),
    }),
  );
  await vault.close();
});

async function openedIn(dir: string): Promise<Release> {
  const opened = await openCurrent(dir);
  if (!opened) throw new Error('no release');
  return opened.release;
}

const everything = (): string =>
  JSON.stringify(family.flatMap((view) => [...release.view(view), ...everybodys.view(view)]));

it('publishes no planted name, telephone number or mail address', () => {
  const at = new Map(
    stored.map((each) => [[each.path, each.sheet, each.row, each.column].join('|'), each.text]),
  );
  const names = planted
    .filter(({ kind }) => ['name', 'phone', 'mail', 'office'].includes(kind ?? ''))
    .flatMap((span) => {
      const text = at.get([span['file'], span['sheet'], span['row'], span['column']].join('|'));
      return text === undefined ? [] : text.slice(Number(span['start']), Number(span['end']));
    });
  expect(names.length).toBeGreaterThan(30);
  const published = everything();
  expect(names.filter((name) => published.includes(name)).length).toBe(0);
});

it('publishes nothing of the columns that hold names and addresses', () => {
  const published = everything();
  // One letter or two stand in many words; longer ones are names and nothing else.
  const long = words.map(({ word }) => word).filter((word) => word.length > 3);
  expect(long.length).toBeGreaterThan(20);
  expect(long.filter((word) => published.includes(word)).length).toBe(0);
});

it('quotes what was written, word for word, of people who agreed', () => {
  const published = release.view(quotes);
  expect(published.length).toBeGreaterThan(10);
  const agreed = stored.filter(({ consent }) => consent === 'yes').map(({ text }) => text);
  for (const { text } of published) {
    const parts = text.split(/〔[^〕]+〕/);
    expect(agreed.some((whole) => parts.every((part) => whole.includes(part)))).toBe(true);
  }
});

// How many left a question blank is not withheld for itself (docs/decisions/0007).
const isBlank = (row: Record<string, unknown>): boolean =>
  row['level'] === 'missing' || row['choice'] === 'missing';

/** Numbers of people that a release shows and that are of fewer than so many. */
const fewerThan = (fewest: number, of: Release, isTold: (row: Record<string, unknown>) => boolean) =>
  family.flatMap((view) =>
    of
      .view(view)
      .filter((row) => isTold(row))
      .flatMap((row) =>
        Object.entries(view.cells)
          .filter(([, { unit }]) => unit === '人')
          .map(([name]) => (row as Record<string, { kind: string; value?: number }>)[name])
          .filter((cell) => cell?.kind === 'shown' && Number(cell.value) > 0 && Number(cell.value) < fewest),
      ),
  );

it('shows no number of people below the threshold', () => {
  expect(fewerThan(5, release, (row) => !isBlank(row))).toEqual([]);
});

it('shows everybody no number of fewer than ten, blank answers among them, and nothing the council is not shown', () => {
  expect(fewerThan(10, everybodys, () => true)).toEqual([]);
  const shownIn = (of: Release): string[] =>
    family.flatMap((view) =>
      (of.view(view) as Record<string, unknown>[]).flatMap((row) =>
        Object.keys(view.cells).flatMap((name) =>
          (row[name] as { kind: string }).kind === 'shown'
            ? [JSON.stringify([view.name, name, ...Object.keys(view.keys).map((key) => row[key])])]
            : [],
        ),
      ),
    );
  const council = new Set(shownIn(release));
  const told = shownIn(everybodys);
  expect(told.length).toBeGreaterThan(1000);
  expect(told.filter((number) => !council.has(number))).toEqual([]);
  expect(council.size).toBeGreaterThan(told.length);
});
