import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { isBuilt, markBuilt, sourcesHash } from './build-stamp.ts';

const DASHBOARD = resolve(import.meta.dirname, '../apps/dashboard');
const LOCK = resolve(DASHBOARD, 'node_modules/.building');

/**
 * Builds the dashboard when its sources have changed since the last build. Two builders at once would write over each
 * other: the second waits and then finds it built.
 * @param say  called once, before a build begins
 * @throws Error with the builder's output when it fails
 */
export async function buildDashboard(say: () => void, signal: AbortSignal): Promise<void> {
  const hash = sourcesHash();
  if (isBuilt(hash)) return;
  const release = await takeTurn(signal);
  try {
    if (isBuilt(hash)) return;
    say();
    await build(signal);
    markBuilt(hash);
  } finally {
    release();
  }
}

async function build(signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [resolve(DASHBOARD, 'node_modules/vite/bin/vite.js'), 'build'], {
    cwd: DASHBOARD,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (output += data.toString()));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  signal.throwIfAborted();
  if (code !== 0) throw new Error(output);
}

async function takeTurn(signal: AbortSignal): Promise<() => void> {
  for (;;) {
    signal.throwIfAborted();
    try {
      const file = openSync(LOCK, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      return () => rmSync(LOCK, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (builderIsGone()) rmSync(LOCK, { force: true });
      else await setTimeout(200);
    }
  }
}

function builderIsGone(): boolean {
  try {
    const pid = Number(readFileSync(LOCK, 'utf8'));
    // Just made and not yet written: its builder is there.
    if (pid > 0) process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
