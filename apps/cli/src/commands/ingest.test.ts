import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../main.ts';
import { hirogeru, newProject } from '../test-run.ts';

const HEADER = '受講番号,お立場,満足度（1〜5）,ご意見';
const ROWS = [
  '101,当事者,5,夕方の居場所がほしい',
  '102,家族,3,講座があるとよい',
  '103,支援者,4,訪問をふやしてほしい',
];
const csv = (...rows: string[]): string => [HEADER, ...rows].map((row) => `${row}\r\n`).join('');

/** A project in which one file is new, one is there, one is corrected, one is wrong, one repeats a row. */
async function mixedProject(): Promise<string> {
  const project = await newProject({ 'a.csv': csv(...ROWS), 'b.csv': csv('201,当事者,5,ちがう声です') });
  await hirogeru('inspect', project, '--write');
  await hirogeru('ingest', project);
  writeFileSync(join(project, 'inbox', 'b.csv'), csv('201,当事者,4,なおした声です', '202,当事者,9,もう一つ'));
  writeFileSync(join(project, 'inbox', 'c.csv'), csv(ROWS[0]!, '301,家族,2,新しい声', ',,,'));
  writeFileSync(join(project, 'inbox', 'd.csv'), new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2]));
  return project;
}

type Table = { files: { path: string; state: string }[]; problems: object[]; added: number };

describe('a dry run', () => {
  it.each([[[]], [['--replace']]])('says exactly what the run then does %j', async (flags) => {
    const project = await mixedProject();
    const dry = (await hirogeru('ingest', project, '--dry-run', '--json', ...flags)).json as Table;
    const real = (await hirogeru('ingest', project, '--json', ...flags)).json as Table;
    expect(real.files.map(({ state }) => state)).toEqual(
      flags.length > 0
        ? ['replaced', 'replaced', 'taken', 'refused']
        : ['already', 'refused', 'taken', 'refused'],
    );
    const states = (table: Table) => table.files.map(({ state: _, ...file }) => file);
    expect(states(dry)).toEqual(states(real));
    expect(dry.added).toBe(real.added);
    const sorted = (table: Table) => table.problems.map((problem) => JSON.stringify(problem)).toSorted();
    expect(sorted(dry)).toEqual(sorted(real));
  });
});

describe('progress', () => {
  /** Runs a command line as if a person looked on. */
  async function lookedAt(...argv: string[]) {
    let stdout = '';
    let stderr = '';
    let clock = 0;
    const code = await main(argv, {
      stdout: (text) => (stdout += text),
      stderr: (text) => (stderr += text),
      terminal: true,
      now: () => new Date((clock += 1000)),
      who: 'command-line',
      ask: () => Promise.resolve(''),
      signal: new AbortController().signal,
    });
    return { code, stdout, stderr };
  }

  it('is a bar with speed and time left on a terminal, and nothing on stdout', async () => {
    const project = await mixedProject();
    const { stdout, stderr } = await lookedAt('ingest', project, '--json');
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
    const lines = stderr.split('\r\u001B[K').slice(1);
    expect(lines).toHaveLength(8);
    expect(lines[0]).toMatch(/^読みました 1\/4 █*░+ \d+％ \d+\.\d MB\/秒 残り約\d+秒$/);
    expect(lines[7]).toMatch(/^収めました 4\/4 █{24} 100％ .*\n/);
  });

  it('is a line a file elsewhere', async () => {
    const project = await mixedProject();
    const { stderr } = await hirogeru('ingest', project);
    expect(stderr).toMatch(/^読みはじめます 4個のファイル（0\.0 MB）\n読みました 1\/4個のファイル/);
    expect(stderr).not.toContain('\r');
  });

  it('tells the desk of every file what became of it, and no word of an answer', async () => {
    const project = await mixedProject();
    const { stderr } = await hirogeru('ingest', project, '--progress', '--json');
    const lines = stderr.trim().split('\n').slice(0, 8);
    const said = lines.map(
      (line) => JSON.parse(line) as { step: string; path: string; share: number; file?: object },
    );
    expect(said.map(({ step, path }) => `${step} ${path}`)).toEqual([
      'read a.csv',
      'read b.csv',
      'read c.csv',
      'read d.csv',
      'stored a.csv',
      'stored b.csv',
      'stored c.csv',
      'stored d.csv',
    ]);
    expect(said[6]?.file).toMatchObject({
      state: 'taken',
      rows_read: 3,
      accepted: 1,
      duplicate: 1,
      blank: 1,
    });
    expect(said.at(-1)?.share).toBe(100);
    expect(stderr).not.toMatch(/居場所|新しい声|なおした/);
  });
});
