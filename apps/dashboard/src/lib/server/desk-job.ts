import { spawn } from 'node:child_process';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { noteLine, type Growing } from './desk-progress.ts';

/** One run of the cli for the desk: its progress while it goes on, its JSON and exit code when it has ended. */
export type DeskJob = {
  readonly what: DeskStep['name'];
  /** The command that is running, or that was the last to run. */
  at: string;
  /** Its latest line of progress, and the files that it has come to. */
  readonly growing: Growing;
  ended: boolean;
  /** A command was stopped on the analyst's word before it had finished. */
  cancelled: boolean;
  /** 0 done · 1 done with refusals · 2 wrong usage · 3 refused, nothing changed; the highest so far */
  code: number;
  /** JSON documents by command. */
  readonly results: Partial<Record<string, unknown>>;
};

export type DeskStep = {
  readonly name:
    | 'look'
    | 'propose'
    | 'take'
    | 'publish'
    | 'alike'
    | 'personal'
    | 'span'
    | 'undo_look'
    | 'undo'
    | 'edit'
    | 'word'
    | 'quote';
  readonly commands: readonly (readonly [string, ...string[]])[];
};

/** Where the commands run, and who is told to the ledger to have asked for them. */
type Place = { readonly cli: string; readonly project: string; readonly who: string };

/** As `pnpm hirogeru` runs it: a large workbook is read within 400 MB instead of 500 (measured). */
const LITTLE_MEMORY = ['--max-semi-space-size=8'] as const;

/** A command that does not stop when asked is ended after this many milliseconds; its transaction is lost, not half done. */
const PATIENCE = 8000;

let current: DeskJob | null = null;
let stop: (() => void) | null = null;

export const currentJob = (): DeskJob | null => current;

/** Cancels the running job. The command takes back what it has not finished. */
export const cancelJob = (): void => stop?.();

/**
 * Starts the cli commands of a step one after another; a step at a time. Every write goes this way: this process has
 * no path to the vault.
 * @param before  ends before the first command begins
 * @returns the job, or null when another one is still running
 */
export function startJob(step: DeskStep, place: Place, before: Promise<unknown>): DeskJob | null {
  if (current && !current.ended) return null;
  const job: DeskJob = {
    what: step.name,
    at: '',
    growing: { share: 0, line: '', files: new Map() },
    ended: false,
    cancelled: false,
    code: 0,
    results: {},
  };
  current = job;
  void before.then(() => runAll(job, step, place));
  return job;
}

async function runAll(job: DeskJob, step: DeskStep, { cli, project, who }: Place): Promise<void> {
  let asked = false;
  for (const [command, ...flags] of step.commands) {
    job.at = command;
    job.growing.files.clear();
    const child = spawn(
      process.execPath,
      [...LITTLE_MEMORY, cli, command, ...flags, '--project', project, '--json'],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, HIROGERU_WHO: who },
      },
    );
    stop = () => {
      asked = true;
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), PATIENCE).unref();
    };
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    createInterface({ input: child.stderr }).on('line', (line) =>
      noteLine(job.growing, line, !flags.includes('--dry-run')),
    );
    const code = await new Promise<number | null>((done) => child.once('close', done));
    job.results[command] = parseJson(output);
    // Decisions that could not be kept, and what was not made for everybody, are told by themselves; no file was refused.
    const isTold = (command === 'themes' || command === 'release') && code === 1;
    job.code = Math.max(job.code, isTold ? 0 : (code ?? 3));
    job.cancelled = asked && (code === null || code > 1);
    if (asked || code === null || code > 1) break;
  }
  stop = null;
  job.ended = true;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Ended in the middle of its answer.
    return null;
  }
}
