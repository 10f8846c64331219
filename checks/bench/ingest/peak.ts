import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One process from its start to its end: seconds, most memory held (MB; null where the system does not tell) and words. */
export type Measured = {
  readonly code: number | null;
  readonly seconds: number;
  readonly peakMb: number | null;
  readonly stdout: string;
};

/** Runs a program and measures it whole, its loading among the rest. */
export function measure(command: string, args: readonly string[]): Promise<Measured> {
  return new Promise((done, failed) => {
    const began = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let stdout = '';
    let peakMb: number | null = null;
    const look = (): void => void (peakMb = highWaterMark(child.pid ?? 0) ?? peakMb);
    const watch = setInterval(look, 20);
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.once('error', failed);
    child.once('close', (code) => {
      clearInterval(watch);
      done({ code, seconds: (performance.now() - began) / 1000, peakMb, stdout });
    });
  });
}

// The kernel's own mark of the most that was held; it only grows, so that looking now and then misses little.
function highWaterMark(pid: number): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
