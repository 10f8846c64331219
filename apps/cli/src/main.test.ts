import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { helpOf, readArguments } from './command.ts';
import { allCommands } from './commands/index.ts';
import { explainFailure } from './failure.ts';
import { hirogeru, newProject } from './test-run.ts';
import { VERSION } from './version.ts';

const COMMANDS = await allCommands();
const ROOT = resolve(import.meta.dirname, '../../..');
const file = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Command lines that stand in a text, without their comments. */
const linesIn = (text: string): string[][] =>
  [...text.matchAll(/^(?:npx --yes pnpm@12|pnpm)(?: -s)? hirogeru (.+)$/gm)].map(([, line = '']) =>
    line
      .replace(/\s+#.*$/, '')
      .trim()
      .split(/\s+/),
  );

const commandOf = (name: string | undefined) => {
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) throw new Error(`no command ${name}`);
  return command;
};

it('has the version of the package', () => {
  const { version } = JSON.parse(file('package.json')) as { version: string };
  expect(VERSION).toBe(version);
});

describe.each(COMMANDS.map((command) => [command.name, command] as const))('%s', (name, command) => {
  it('explains itself, with an example that can be run as it stands', async () => {
    const { code, stdout, stderr } = await hirogeru(name, '--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(helpOf(command));
    for (const part of [command.summary, `hirogeru ${name} `, command.example, '--json', '--project'])
      expect(stdout).toContain(part);
    const [[shown, ...raw] = []] = linesIn(command.example);
    expect(shown).toBe(name);
    expect(() => readArguments(command, raw)).not.toThrow();
  });

  it('ends in wrong usage for a flag that it does not have', async () => {
    const { code, stdout, json } = await hirogeru(name, '--nonsense', '--json');
    expect(code).toBe(2);
    expect(json).toEqual({ error: { code: 'USAGE', message: '--nonsense という指定はありません' } });
    expect(stdout.trim().startsWith('{')).toBe(true);
  });
});

it('is shown whole by the README', () => {
  const shown = linesIn(file('README.md')).map(([command]) => command);
  expect(new Set(shown)).toEqual(new Set(COMMANDS.map((each) => each.name)));
});

it.each(['README.md', 'README.ja.md'])('reads every command line of %s without an error', (name) => {
  const lines = linesIn(file(name));
  expect(lines.length).toBeGreaterThan(0);
  for (const [command, ...raw] of lines) expect(() => readArguments(commandOf(command), raw)).not.toThrow();
});

it.each([
  [[], 2],
  [['--help'], 0],
  [['nonsense'], 2],
  [['nonsense', '--json'], 2],
  [['themes', '-x'], 2],
  [['themes', '--json=3'], 2],
  [['themes', '/nowhere/at/all'], 2],
  [['themes', '--project', '/nowhere/at/all', '--json'], 2],
  [['embed-link', '--days'], 2],
  [['embed-link', '--report', '--days', '3'], 2],
  [['init'], 2],
  [['init', 'one', 'two'], 2],
  [['init', ROOT], 2],
  [['serve', '--port', 'many'], 2],
  [['tokenize', join(ROOT, 'examples/working-group'), '--workers', '0'], 2],
  [['tokenize', join(ROOT, 'examples/working-group'), '--workers', 'all'], 2],
])('ends %j with code %i and a sentence', async (argv, code) => {
  const ran = await hirogeru(...argv);
  expect(ran.code).toBe(code);
  expect(ran.stdout + ran.stderr).toMatch(/(ください|ありません|です|コマンド)/);
  expect(ran.stderr).not.toContain('思いがけない');
});

it('does not take a name that is no project for another project', async () => {
  const project = await newProject({});
  const { code, stderr } = await hirogeru('themes', project, 'mistyped');
  expect({ code, stderr }).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('名前がちがっていないか'),
  });
  expect(await hirogeru('ingest', project, 'mistyped.csv')).toMatchObject({ code: 2 });
});

it('names the file and line of a setting that cannot be read, and changes nothing', async () => {
  const project = await newProject({});
  writeFileSync(join(project, 'hirogeru.yaml'), 'id: p\n  title: [\n');
  const { code, json, stderr } = await hirogeru('themes', project, '--json');
  expect(code).toBe(3);
  expect(json).toMatchObject({ error: { code: 'E_YAML', place: expect.stringContaining('hirogeru.yaml') } });
  expect(stderr).toContain('[E_YAML]');
});

it('says nothing of what an unforeseen error says, since that may be an answer', () => {
  const { code, words, error } = explainFailure(new TypeError('もう限界です\n    at 山田花子'), undefined);
  expect(code).toBe(3);
  expect(words + JSON.stringify(error)).not.toMatch(/限界|山田/);
  expect(words).toContain('main.test.ts');
  expect(words).not.toContain(ROOT);
});

it.each([
  ['EACCES', '権限'],
  ['ENOSPC', '空き'],
  ['EROFS', '書きこめない'],
])('says what to do about %s', (code, word) => {
  const { words } = explainFailure(Object.assign(new Error('/secret/path'), { code }), undefined);
  expect(words).toContain(word);
  expect(words).not.toContain('secret');
});
