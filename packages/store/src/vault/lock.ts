import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { problem, Refused } from '../problem.ts';

type Holder = { pid: number; started: string };

/**
 * One writer at a time: a lock file with the holder's process number and start time. A holder that is gone, or whose
 * number another process now has, loses the lock.
 * @returns the function that gives the lock back
 * @throws Refused E_VAULT_BUSY while another live process holds it
 */
export function lockVault(vaultPath: string): () => void {
  const path = `${vaultPath}.lock`;
  const own = JSON.stringify({ pid: process.pid, started: startOf(process.pid) ?? '' } satisfies Holder);
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = openSync(path, 'wx', 0o600);
      writeSync(file, own);
      closeSync(file);
      return () => giveBack(path, own);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = readHolder(path) ?? readAfterAWhile(path);
      if (holder && isAlive(holder)) {
        throw new Refused(problem('E_VAULT_BUSY', { file: basename(vaultPath) }, { pid: holder.pid }));
      }
      rmSync(path, { force: true });
    }
  }
  throw new Refused(problem('E_VAULT_BUSY', { file: basename(vaultPath) }, { pid: 0 }));
}

// Whoever took the lock over meanwhile keeps it.
function giveBack(path: string, own: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === own) rmSync(path, { force: true });
}

// A lock is empty for the moment between its making and its writing; one that stays so was left by a killed process.
function readAfterAWhile(path: string): Holder | null {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  return readHolder(path);
}

function readHolder(path: string): Holder | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('started' in value))
      return null;
    return { pid: Number(value.pid), started: String(value.started) };
  } catch {
    // Gone, or not written to its end.
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  const started = startOf(holder.pid);
  return started !== null && (holder.started === '' || started === holder.started);
}

/** Start time of a process in whatever form the system gives; the same process always gives the same. */
function startOf(pid: number): string | null {
  if (existsSync('/proc/self/stat')) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // Field 22 counted after the command name, which may itself hold spaces and parentheses.
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
    } catch {
      return null;
    }
  }
  try {
    process.kill(pid, 0);
  } catch {
    return null;
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
