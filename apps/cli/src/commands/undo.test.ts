import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLedger } from '@hirogeru/store/release';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleProject, hirogeru, newProject } from '../test-run.ts';
import { vaultRows } from '../test-vault.ts';

const HEADER = '番号,お立場,満足度（1〜5）,ご意見';
const ROWS = [
  '101,当事者,5,夕方に開いている居場所がほしい',
  '102,家族,3,家族も学べる講座があるとよい',
  '103,支援者,4,訪問をふやしてほしい',
];
const csv = (...rows: string[]): string => [HEADER, ...rows].map((row) => `${row}\r\n`).join('');

/** A project with these files taken, one run each. */
async function projectWith(...files: (readonly [string, string])[]): Promise<string> {
  const project = await newProject(Object.fromEntries(files.slice(0, 1)));
  await hirogeru('inspect', project, '--write');
  for (const [name, text] of files) {
    writeFileSync(join(project, 'inbox', name), text);
    expect((await hirogeru('ingest', project)).code).toBe(0);
  }
  return project;
}

describe('undo of a run of the bundled example', () => {
  let project: string;
  beforeAll(async () => {
    project = await exampleProject();
    await hirogeru('ingest', project);
  });

  it('leaves no row, and the same rows are there when it is taken again', async () => {
    await hirogeru('tokenize', project);
    await hirogeru('themes', project);
    const before = await vaultRows(project, { runIds: false });
    expect(before['tokens']?.length).toBeGreaterThan(1000);
    expect(await hirogeru('undo', project, 'ingest-1', '--json')).toMatchObject({
      code: 0,
      json: { runs: ['ingest-1'], problems: [] },
    });
    for (const [table, rows] of Object.entries(await vaultRows(project))) expect(rows, table).toEqual([]);
    await hirogeru('ingest', project);
    await hirogeru('tokenize', project);
    await hirogeru('themes', project);
    expect(await vaultRows(project, { runIds: false })).toEqual(before);
  });
});

it('puts back the version that the run had replaced, and what was made of it', async () => {
  const project = await projectWith(['a.csv', csv(...ROWS)]);
  await hirogeru('tokenize', project);
  await hirogeru('themes', project);
  const before = await vaultRows(project);
  writeFileSync(join(project, 'inbox', 'a.csv'), csv(ROWS[0]!, ROWS[1]!));
  await hirogeru('ingest', project, '--replace');
  const replaced = await vaultRows(project);
  expect(replaced['submissions']).toHaveLength(2);

  const dry = await hirogeru('undo', project, 'ingest-4', '--dry-run', '--json');
  expect(await vaultRows(project)).toEqual(replaced);
  const done = await hirogeru('undo', project, 'ingest-4', '--json');
  expect(done).toMatchObject({
    code: 0,
    json: {
      files: [
        { path: 'a.csv', state: 'taken_back', accepted: 2 },
        { path: 'a.csv', state: 'put_back', accepted: 3 },
      ],
    },
  });
  expect(dry.json).toEqual(done.json);
  expect(await hirogeru('tokenize', project, '--json')).toMatchObject({ json: { unchanged: false } });
  await hirogeru('themes', project);
  expect(await vaultRows(project)).toEqual(before);
  expect(
    readLedger(join(project, 'data/ledger.jsonl')).findLast(({ what }) => what === 'undo'),
  ).toMatchObject({
    what: 'undo',
    facts: { runs: 'ingest-4', taken_back: 1, put_back: 1 },
  });
});

it('finds the themes again when a file went and came back by replacing', async () => {
  const project = await projectWith(['a.csv', csv(...ROWS)]);
  await hirogeru('tokenize', project);
  await hirogeru('themes', project);
  const before = await vaultRows(project, { runIds: false });
  for (const rows of [ROWS.slice(1), ROWS]) {
    writeFileSync(join(project, 'inbox', 'a.csv'), csv(...rows));
    await hirogeru('ingest', project, '--replace');
  }
  await hirogeru('tokenize', project);
  await hirogeru('themes', project);
  const after = await vaultRows(project, { runIds: false });
  expect({ ...after, replacements: [] }).toEqual({ ...before, replacements: [] });
});

it('is refused while rows of a later run are counted as duplicates of its rows, and says which file', async () => {
  const project = await projectWith(
    ['a.csv', csv(...ROWS)],
    ['b.csv', csv(ROWS[2]!, '104,家族,2,相談先を知りたい')],
  );
  const before = await vaultRows(project);
  const { code, json, stdout } = await hirogeru('undo', project, 'ingest-1', '--json');
  expect(code).toBe(3);
  expect(json).toMatchObject({ files: [], problems: [{ place: 'b.csv', code: 'E_UNDO_DUPLICATE' }] });
  expect(stdout).not.toContain('相談先');
  expect(await vaultRows(project)).toEqual(before);

  expect(await hirogeru('undo', project, 'ingest-1', '--with-later', '--json')).toMatchObject({
    code: 0,
    json: { runs: ['ingest-2', 'ingest-1'] },
  });
  expect((await vaultRows(project))['receipts']).toEqual([]);
});

it('is refused while a later run has replaced its file, until that run is taken back', async () => {
  const project = await projectWith(['a.csv', csv(...ROWS)]);
  writeFileSync(join(project, 'inbox', 'a.csv'), csv(ROWS[0]!));
  await hirogeru('ingest', project, '--replace');
  const { code, json } = await hirogeru('undo', project, 'ingest-1', '--json');
  expect({ code, json }).toMatchObject({
    code: 3,
    json: { problems: [{ place: 'a.csv', code: 'E_UNDO_LATER' }] },
  });
  for (const run of ['ingest-2', 'ingest-1']) expect((await hirogeru('undo', project, run)).code).toBe(0);
  expect((await vaultRows(project))['files']).toEqual([]);
  expect(await hirogeru('undo', project)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('まだありません'),
  });
});

it('is refused when the version to put back is not there as it was received', async () => {
  const project = await projectWith(['a.csv', csv(...ROWS)]);
  const originals = join(project, 'data/originals');
  const [first = ''] = readdirSync(originals);
  writeFileSync(join(project, 'inbox', 'a.csv'), csv(ROWS[0]!));
  await hirogeru('ingest', project, '--replace');
  const before = await vaultRows(project);
  for (const spoil of [
    () => writeFileSync(join(originals, first), 'x'),
    () => rmSync(join(originals, first)),
  ]) {
    spoil();
    expect(await hirogeru('undo', project, 'ingest-2', '--json')).toMatchObject({
      code: 3,
      json: { problems: [{ place: 'a.csv', code: 'E_UNDO_ORIGINAL' }] },
    });
  }
  expect(await vaultRows(project)).toEqual(before);
});

it('is refused when a mapping that has changed since would give other rows', async () => {
  const project = await projectWith(['a.csv', csv(...ROWS)]);
  writeFileSync(join(project, 'inbox', 'a.csv'), csv(ROWS[0]!));
  await hirogeru('ingest', project, '--replace');
  const [name = ''] = readdirSync(join(project, 'mappings'));
  const mapping = join(project, 'mappings', name);
  const text = readFileSync(mapping, 'utf8');
  writeFileSync(mapping, text.replace(/kind: likert/, 'kind: number'));
  expect(readFileSync(mapping, 'utf8')).not.toBe(text);
  expect(await hirogeru('undo', project, 'ingest-2', '--json')).toMatchObject({
    code: 3,
    json: { problems: [{ place: 'a.csv', code: 'E_UNDO_DIFFERENT' }] },
  });
  writeFileSync(mapping, text);
  expect((await hirogeru('undo', project, 'ingest-2')).code).toBe(0);
});

it('says which runs can be taken back, and takes no other number', async () => {
  const project = await projectWith(['a.csv', csv(ROWS[0]!)], ['b.csv', csv(ROWS[1]!)]);
  expect(await hirogeru('undo', project, '--json')).toMatchObject({
    code: 0,
    json: { runs: ['ingest-2', 'ingest-1'] },
  });
  const { code, stderr } = await hirogeru('undo', project, 'ingest-9');
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('ingest-2・ingest-1') });
});
