import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExitCode } from './command.ts';
import { main } from './main.ts';
import { putKey } from './test-key.ts';

/** For tests: what a command line ended with and said. */
export type Ran = { code: ExitCode; stdout: string; stderr: string; json: unknown };

/** Runs a command line in this process, at a fixed time. `json` is stdout read as one JSON document, with --json. */
export const hirogeru = (...argv: readonly string[]): Promise<Ran> => hirogeruTold('', ...argv);

/** The same, where somebody answers what the command asks for. */
export async function hirogeruTold(told: string, ...argv: readonly string[]): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const code = await main(argv, {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    terminal: false,
    now: () => new Date('2023-04-01T00:00:00Z'),
    who: 'command-line',
    ask: () => Promise.resolve(told),
    signal: new AbortController().signal,
  });
  return { code, stdout, stderr, json: argv.includes('--json') ? JSON.parse(stdout) : null };
}

/** A new project with these files in its inbox, and a key that is always the same. */
export async function newProject(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const project = await madeProject();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(project, 'inbox', name), content);
  return project;
}

/** A new project that is the bundled example, with a key that is always the same. */
export const exampleProject = (): Promise<string> => madeProject('--example', 'working-group');

async function madeProject(...flags: readonly string[]): Promise<string> {
  const project = join(mkdtempSync(join(tmpdir(), 'hirogeru-')), 'project');
  await hirogeru('init', project, ...flags);
  putKey(project);
  return project;
}
