import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allCommands } from './commands/index.ts';
import { NOT_READING, READING, type CommandLine } from './test-commands.ts';
import { hirogeru, hirogeruTold } from './test-run.ts';

const CODE = 'K-0007';
const PASS = '朝の体操を三回くりかえす';
/** Stand in answers and nowhere else. */
const PLANTED = ['縞瑪瑙の万華鏡', '蛍袋の子守唄'];
const CSV = [
  '受講番号,回答日,ご意見',
  ...['昼の居場所がほしいです', '夜に相談できるとよいです', '家族の学ぶ会を開いてください'].map(
    (text, at) => `A-${at},2023-04-01,${text}。`,
  ),
  `${CODE},2023-04-01,${PLANTED[0]}を居場所で見ました。`,
  `A-8,2023-04-01,${PLANTED[1]}を居場所で聞きました。`,
].join('\n');

const KILLED: readonly CommandLine[] = [['ingest'], ['release'], ['key', 'rotate'], ['forget'], ['lock']];

let root = '';
const at = (...names: string[]): string => join(root, ...names);
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'leaves-'));
  for (const name of ['temp', 'here']) mkdirSync(at(name));
  await hirogeru('init', at('project'));
  writeFileSync(at('project/inbox/a.csv'), CSV);
  cpSync(at('project'), at('tokenized'), { recursive: true });
  for (const line of [['inspect', '--write'], ['ingest'], ['tokenize']])
    await hirogeru(...line, '--project', at('tokenized'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Where answers are kept; everything else must be without them. */
const KEPT = /^(inbox\/[^.]|data\/(vault\.duckdb$|vault\.duckdb\.wal$|originals\/|(web-)?releases\/))/;

/** Files below the folder, the temporary one and the one that was run in that hold a planted text where none is kept. */
function leftIn(project: string): string[] {
  const own = filesIn(project).filter((path) => !KEPT.test(relative(project, path)));
  return [...own, ...filesIn(at('temp')), ...filesIn(at('here'))].filter(holdsPlanted).toSorted();
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

function holdsPlanted(path: string): boolean {
  const bytes = readFileSync(path);
  return PLANTED.some((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')));
}

it('knows of every command whether it reads answers', async () => {
  const named = [...READING.map(([name]) => name), ...NOT_READING];
  expect([...new Set(named)].toSorted()).toEqual((await allCommands()).map(({ name }) => name).toSorted());
});

it('leaves nothing behind when it has ended, whatever the command', async () => {
  const before = { temp: process.env['TMPDIR'], here: process.cwd() };
  process.env['TMPDIR'] = at('temp');
  process.chdir(at('here'));
  try {
    for (const [name, ...args] of READING) {
      const { code } = await hirogeruTold(
        /lock/.test(name) ? PASS : CODE,
        name,
        '--project',
        at('project'),
        ...args,
      );
      expect([name, args, code, leftIn(at('project'))]).toEqual([name, args, expect.any(Number), []]);
    }
    expect([readdirSync(at('temp')), readdirSync(at('here'))]).toEqual([[], []]);
  } finally {
    process.chdir(before.here);
    if (before.temp === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before.temp;
  }
});

/** Ends the process, as SIGKILL does, before the so-many-th change that it makes to the disk. */
const PRELOAD = (left: number): string =>
  `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  let left = ${left};
  for (const name of ['writeFileSync', 'renameSync', 'rmSync']) {
    const own = fs[name];
    fs[name] = (...args) => (--left < 0 ? process.kill(process.pid, 'SIGKILL') : own(...args));
  }
  syncBuiltinESMExports();`)}`;
const MAIN = resolve(import.meta.dirname, 'main.ts');

it.each(KILLED)(
  'leaves nothing behind when it is killed and another command has begun: %s',
  async (name, ...args) => {
    const project = at(`${name}-killed`);
    cpSync(at('tokenized'), project, { recursive: true });
    writeFileSync(join(project, 'inbox/more.csv'), `${CSV}\nA-9,2023-04-02,${PLANTED[1]}をまた聞きました。`);
    const { signal, status } = spawnSync(
      process.execPath,
      ['--import', PRELOAD(9), MAIN, name, '--project', project, ...args],
      {
        cwd: at('here'),
        env: { ...process.env, TMPDIR: at('temp') },
        input: name === 'lock' ? `${PASS}\n${PASS}\n` : `${CODE}\n`,
      },
    );
    await hirogeru('refusals', project);
    expect([signal ?? status, leftIn(project)]).toEqual(['SIGKILL', []]);
  },
);

it('takes away what was left of large files, memory, uploads and decisions, with whatever comes next', async () => {
  const project = at('left');
  cpSync(at('tokenized'), project, { recursive: true });
  const vault = join(project, 'data/vault.duckdb');
  mkdirSync(`${vault}.tmp`);
  const left = [
    ...['.tmp/duckdb_temp_storage-0.tmp', '.staging', '.staging.wal', '.staging.text', '.packed'].map(
      (end) => `${vault}${end}`,
    ),
    // No process has this number.
    join(project, 'inbox/.4194999.tmp'),
    ...['themes.yaml', 'words.yaml', 'dictionary.csv', 'personal-data.yaml', 'duplicates.yaml'].map((name) =>
      join(project, `${name}.tmp`),
    ),
  ];
  for (const path of left) writeFileSync(path, PLANTED[0]!);
  const uploading = join(project, `inbox/.${process.pid}.tmp`);
  writeFileSync(uploading, '');
  expect((await hirogeru('refusals', project)).code).toBe(0);
  expect(left.filter((path) => existsSync(path))).toEqual([]);
  // What a running process is still writing is its own.
  expect(existsSync(uploading)).toBe(true);
});
