import { statSync } from 'node:fs';
import type { Random } from '../../examples/generate/random.ts';
import { start, CLI } from '../house/project-run.ts';
import { vaultOf } from './prepared-project.ts';

/**
 * When a run is to be ended: a part of its whole length after its start, or so many milliseconds after its changes have
 * begun to reach the disk (the vault's log grows), where committing and checkpointing happen.
 */
export type Moment =
  | { readonly kind: 'elapsed'; readonly part: number }
  | { readonly kind: 'writing'; readonly afterMs: number };

/** How long an undisturbed run takes, and its part from the first byte written to its end, in milliseconds. */
export type Lengths = { readonly whole: number; readonly writing: number };

/** `count` moments, two of three spread evenly over the whole run and the third while its changes are written. */
export function spreadMoments(count: number, lengths: Lengths, { int, shuffle }: Random): Moment[] {
  const writing = Math.floor(count / 3);
  const elapsed = count - writing;
  return shuffle([
    ...Array.from({ length: elapsed }, (_, index): Moment => {
      return { kind: 'elapsed', part: (index + int(0, 999) / 1000) / elapsed };
    }),
    ...Array.from({ length: writing }, (_, index): Moment => {
      return { kind: 'writing', afterMs: ((index + int(0, 999) / 1000) / writing) * lengths.writing };
    }),
  ]);
}

/** Runs `hirogeru ingest` to its end and measures it. */
export async function measureRun(project: string): Promise<Lengths> {
  const began = performance.now();
  let written: number | null = null;
  const child = start([CLI, 'ingest', project]);
  const ended = new Promise((done) => child.once('close', done));
  child.stdout?.resume();
  child.stderr?.resume();
  const watch = setInterval(() => {
    if (written === null && isWriting(project)) written = performance.now();
  }, 1);
  await ended;
  clearInterval(watch);
  const end = performance.now();
  return { whole: end - began, writing: end - (written ?? end) };
}

/**
 * Starts `hirogeru ingest` and kills it at the moment, without a warning.
 * @returns whether it was still running
 */
export async function killAt(project: string, moment: Moment, lengths: Lengths): Promise<boolean> {
  const child = start([CLI, 'ingest', project]);
  child.stdout?.resume();
  child.stderr?.resume();
  const closed = new Promise<boolean>((done) =>
    child.once('close', (_, signal) => done(signal === 'SIGKILL')),
  );
  const kill = (): void => void child.kill('SIGKILL');
  if (moment.kind === 'elapsed') {
    const timer = setTimeout(kill, moment.part * lengths.whole);
    const killed = await closed;
    clearTimeout(timer);
    return killed;
  }
  let timer: NodeJS.Timeout | undefined;
  const watch = setInterval(() => {
    if (!isWriting(project)) return;
    clearInterval(watch);
    timer = setTimeout(kill, moment.afterMs);
  }, 1);
  const killed = await closed;
  clearInterval(watch);
  clearTimeout(timer);
  return killed;
}

function isWriting(project: string): boolean {
  return (statSync(`${vaultOf(project)}.wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
