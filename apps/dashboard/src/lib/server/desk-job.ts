import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** One run of the cli for the desk: its progress while it goes on, its JSON and exit code when it has ended. */
export type DeskJob = {
  readonly id: number;
  readonly what: DeskStep['name'];
  readonly lines: string[];
  ended: boolean;
  /** 0 done · 1 done with refusals · 2 wrong usage · 3 refused, nothing changed; null while running or cancelled */
  code: number | null;
  results: Partial<Record<string, unknown>>;
};

export type DeskStep = { name: 'take' | 'publish' | 'look'; commands: readonly (readonly string[])[] };

let current: DeskJob | null = null;
let stop: (() => void) | null = null;
let count = 0;

export const currentJob = (): DeskJob | null => current;

/** Cancels the running job. The cli rolls its transaction back, so the vault is as before. */
export const cancelJob = (): void => stop?.();

/**
 * Starts the cli commands of a step one after another; a step at a time. Every write goes this way: this process has
 * no path to the vault.
 * @returns the job, or null when another one is still running
 */
export function startJob(step: DeskStep, cli: string, project: string): DeskJob | null {
  if (current && !current.ended) return null;
  count += 1;
  const job: DeskJob = { id: count, what: step.name, lines: [], ended: false, code: null, results: {} };
  current = job;
  void runAll(job, step, cli, project);
  return job;
}

async function runAll(job: DeskJob, step: DeskStep, cli: string, project: string): Promise<void> {
  let cancelled = false;
  let worst = 0;
  for (const command of step.commands) {
    const child = spawn(process.execPath, [cli, ...command, '--project', project, '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    stop = () => {
      cancelled = true;
      child.kill('SIGTERM');
    };
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    createInterface({ input: child.stderr }).on('line', (line) => job.lines.push(line));
    const code = await new Promise<number | null>((done) => child.once('close', done));
    if (output !== '') job.results[command[0] ?? ''] = JSON.parse(output);
    worst = Math.max(worst, code ?? 3);
    if (cancelled || code === null || code > 1) break;
  }
  stop = null;
  job.code = cancelled ? null : worst;
  job.ended = true;
}
