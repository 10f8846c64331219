import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { putKey } from '../../apps/cli/src/test-key.ts';
import { buildDashboard } from '../../scripts/build-dashboard.ts';

export const ROOT = resolve(import.meta.dirname, '../..');
export const CLI = join(ROOT, 'apps/cli/src/main.ts');

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'hirogeru-'));

export type Ran = { code: number | null; stdout: string; stderr: string };

/** Runs a program to its end and keeps what it said. */
export function run(
  command: string,
  args: readonly string[],
  options: { env?: Record<string, string>; cwd?: string } = {},
): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd: options.cwd ?? ROOT, env: { ...process.env, ...options.env } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.once('error', failed);
    child.once('close', (code) => done({ code, stdout, stderr }));
  });
}

/** Runs the cli as a user would. */
export const hirogeru = (
  args: readonly string[],
  env: Record<string, string> = {},
  node: readonly string[] = [],
): Promise<Ran> => run(process.execPath, [...node, CLI, ...args], { env });

/** Takes a new project from its inbox to a release, with a key that is always the same. @throws Error with the words of the step that stopped */
export async function wholeWay(
  project: string,
  env: Record<string, string> = {},
  node: readonly string[] = [],
): Promise<void> {
  putKey(project);
  for (const step of ['ingest', 'tokenize', 'themes', 'release']) {
    const { code, stderr } = await hirogeru([step, project], env, node);
    if (code === null || code > 1) throw new Error(`${step} ended with ${code}: ${stderr.slice(-2000)}`);
  }
}

let portsTried = 0;

/**
 * A port that nobody listens on now, of this process's own sixteen. Those that a system gives to whoever asks for any begin
 * above them: until a started program listens, no connection of another test can have taken it.
 */
export async function freePort(): Promise<number> {
  const own = 11_000 + (process.pid % 1250) * 16;
  for (;;) {
    const port = own + (portsTried++ % 16);
    if (await isFree(port)) return port;
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((found) => {
    const probe = createServer()
      .once('error', () => found(false))
      .listen(port, '127.0.0.1', () => probe.close(() => found(true)));
  });

/** Starts a program and goes on. */
export const start = (args: readonly string[], env: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, [...args], { cwd: ROOT, env: { ...process.env, ...env } });

/** Asks a started program to end and waits for it. @returns its exit code, null when the signal ended it */
export function ended(
  child: ChildProcess,
  signal: NodeJS.Signals | null = 'SIGTERM',
): Promise<number | null> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done(child.exitCode);
    child.once('close', (code) => done(code));
    if (signal !== null) child.kill(signal);
  });
}

/** Builds the dashboard when it is not built; test files that run at once wait for one another. */
export const builtDashboard = (): Promise<void> => buildDashboard(() => {}, new AbortController().signal);

/** Waits until a started program has said something that matches. */
export function said(child: ChildProcess, pattern: RegExp, limitMs = 180_000): Promise<RegExpExecArray> {
  return new Promise((done, failed) => {
    let text = '';
    const timer = setTimeout(() => failed(new Error(`not said: ${pattern}\n${text.slice(-2000)}`)), limitMs);
    const listen = (data: Buffer): void => {
      text += data.toString();
      const match = pattern.exec(text);
      if (!match) return;
      clearTimeout(timer);
      done(match);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('close', () => {
      clearTimeout(timer);
      failed(new Error(`ended without saying ${pattern}\n${text.slice(-2000)}`));
    });
  });
}
