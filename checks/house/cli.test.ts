import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { activities, files, opinions, openVault, runs, sql, submissions } from '@hirogeru/store/vault';
import { beforeAll, expect, it } from 'vitest';
import { CLI, ended, hirogeru, run, said, start, temporaryFolder } from './project-run.ts';

// The cli as a process: what Ctrl-C, a kill and a second writer leave behind.
let fresh: string;
let whole: number;

beforeAll(async () => {
  fresh = join(temporaryFolder(), 'project');
  await hirogeru(['init', fresh, '--example', 'working-group']);
  const clean = copyOf(fresh);
  whole = (await ingested(clean)).added;
});

function copyOf(project: string): string {
  const copy = join(temporaryFolder(), 'project');
  cpSync(project, copy, { recursive: true });
  return copy;
}

async function ingested(project: string): Promise<{ code: number | null; added: number }> {
  const { code, stdout } = await hirogeru(['ingest', project, '--json']);
  return { code, added: (JSON.parse(stdout) as { added: number }).added };
}

/** What the vault holds. */
async function heldBy(project: string) {
  const vault = await openVault(join(project, 'data/vault.duckdb'));
  const held = {
    runs: await vault.all(sql`SELECT * FROM ${runs} ORDER BY run_no`, runs.row),
    files: await vault.all(sql`SELECT * FROM ${files} ORDER BY path`, files.row),
    submissions: await vault.all(sql`SELECT * FROM ${submissions} ORDER BY submission_id`, submissions.row),
    opinions: await vault.all(sql`SELECT * FROM ${opinions} ORDER BY opinion_id`, opinions.row),
    activities: await vault.all(sql`SELECT * FROM ${activities} ORDER BY activity_id`, activities.row),
  };
  await vault.close();
  return held;
}

/** A project with one file taken in, and the rest of the example waiting. */
async function halfTaken(): Promise<string> {
  const project = copyOf(fresh);
  const [first = ''] = readdirSync(join(project, 'inbox/通年'));
  await hirogeru(['ingest', project, join(project, 'inbox/通年', first)]);
  return project;
}

it('leaves the vault as it was when Ctrl+C comes during ingest', async () => {
  const project = await halfTaken();
  const before = await heldBy(project);
  expect(before.submissions.length).toBeGreaterThan(0);
  const child = start([CLI, 'ingest', project, '--json']);
  let stdout = '';
  child.stdout?.on('data', (data: Buffer) => (stdout += data.toString()));
  await said(child, /読みました 5\//);
  expect(await ended(child, 'SIGINT')).toBe(3);
  expect(JSON.parse(stdout)).toEqual({
    error: { code: 'STOPPED', message: '途中でやめました。始める前の状態のままです' },
  });
  expect(existsSync(join(project, 'data/vault.duckdb.lock'))).toBe(false);
  expect(await heldBy(project)).toEqual(before);
});

it('leaves the vault as it was when Ctrl+C comes while one large file is read', async () => {
  const project = await halfTaken();
  const before = await heldBy(project);
  const [form = ''] = readdirSync(join(project, 'inbox/通年')).filter((name) => name.endsWith('.csv'));
  const [header = '', row = ''] = readFileSync(join(project, 'inbox/通年', form), 'utf8').split('\r\n');
  const [first = '', ...cells] = row.split(',');
  const large = Array.from({ length: 60_000 }, (_, number) => [`${first}${number}`, ...cells].join(','));
  const path = join(project, 'inbox/large.csv');
  writeFileSync(path, [header, ...large, ''].join('\r\n'));
  const child = start([CLI, 'ingest', project, path]);
  await said(child, /読みはじめます 1個のファイル/);
  expect(await ended(child, 'SIGINT')).toBe(3);
  expect(await heldBy(project)).toEqual(before);
});

it('takes the lock of a killed process over, and finds the vault as it was', async () => {
  const project = await halfTaken();
  const before = await heldBy(project);
  const child = start([CLI, 'ingest', project]);
  await said(child, /読みました 20\//);
  expect(await ended(child, 'SIGKILL')).toBe(null);
  expect(existsSync(join(project, 'data/vault.duckdb.lock'))).toBe(true);
  expect(await heldBy(project)).toEqual(before);
  const { code, added } = await ingested(project);
  expect(code).toBe(1);
  expect(added).toBeLessThan(whole);
  expect((await ingested(project)).added).toBe(0);
});

it('tells a second writer who holds the vault', async () => {
  const project = copyOf(fresh);
  const vault = await openVault(join(project, 'data/vault.duckdb'));
  const { code, stdout, stderr } = await hirogeru(['themes', project, '--json']);
  await vault.close();
  expect(code).toBe(3);
  expect(stderr).toContain(`番号 ${process.pid}`);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'E_VAULT_BUSY' } });
  expect((await hirogeru(['tokenize', project])).code).toBe(0);
});

it('gives back 0, 1, 2 and 3 to the shell, with one JSON document and words apart', async () => {
  const project = copyOf(fresh);
  writeFileSync(join(project, 'inbox/x.csv'), new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2]));
  const broken = copyOf(fresh);
  writeFileSync(join(broken, 'hirogeru.yaml'), 'id: [\n');
  const cases: [string[], number][] = [
    [['doctor', project, '--json'], 0],
    [['inspect', project, join(project, 'inbox/x.csv'), '--json'], 1],
    [['ingest', project, '--colour', '--json'], 2],
    [['ingest', broken, '--json'], 3],
  ];
  for (const [argv, code] of cases) {
    const ran = await hirogeru(argv);
    expect(ran.code, argv.join(' ')).toBe(code);
    expect(() => JSON.parse(ran.stdout)).not.toThrow();
    expect(ran.stderr).toMatch(/(です|ください|あります|ありません)/);
  }
});

it('finds the project from where the person stands, also when pnpm moved to the root', async () => {
  const project = copyOf(fresh);
  const above = join(project, '..');
  // Started without pnpm there is no INIT_CWD; here one is inherited when pnpm runs the tests.
  const bare = ['-u', 'INIT_CWD', process.execPath, CLI, 'doctor', 'project'];
  expect((await run('env', bare, { cwd: above })).code).toBe(0);
  const { code } = await run(process.execPath, [CLI, 'doctor', 'project'], { env: { INIT_CWD: above } });
  expect(code).toBe(0);
  const named = await run(process.execPath, [CLI, 'doctor'], { env: { HIROGERU_PROJECT: project } });
  expect(named.code).toBe(0);
  expect((await run(process.execPath, [CLI, 'doctor', 'project'], { env: { INIT_CWD: '' } })).code).toBe(2);
});

it('ends in peace when its reader has seen enough', async () => {
  const child = start([CLI, 'views']);
  child.stdout?.destroy();
  let said = '';
  child.stderr?.on('data', (text) => (said += String(text)));
  expect(await ended(child, null)).toBe(0);
  expect(said).toBe('');
});
