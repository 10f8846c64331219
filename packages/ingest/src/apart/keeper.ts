import { Worker } from 'node:worker_threads';
import type { Answer, Outcome, Trial } from './trial.ts';

// The process in which files are read apart. A thread reads, so that this one always runs and can watch the memory: a
// thread's own limit holds for objects only, and only between two calls into the engine (one JSON.parse took 700 MB
// of a limit of 64 and then the whole process with it; measured).
const memoryMb = Number(process.argv[2]);
const MB = 1_000_000;
const EVERY_MS = 20;
/** What the readers themselves take for any file. */
const PROGRAM_MB = 64;
/** Above it the garbage of one file could be held against the next. */
const WORN_MB = 64;

const reader = new Worker(new URL('./reader.ts', import.meta.url), {
  resourceLimits: { maxOldGenerationSizeMb: memoryMb + PROGRAM_MB },
});
/** Bytes of this process when the file came that is being read; what loading the readers took is held against no file. */
let before = Infinity;
const grownMb = (): number => (process.memoryUsage.rss() - before) / MB;

reader.on('message', (said: 'ready' | Outcome) =>
  tell(said === 'ready' ? { ready: true } : { outcome: said, worn: grownMb() > WORN_MB }),
);
reader.on('error', (error: NodeJS.ErrnoException) =>
  giveUp(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'broke-off'),
);
process.on('message', ({ file, ...trial }: Trial) => {
  const bytes = new Uint8Array(file.bytes);
  before = process.memoryUsage.rss();
  reader.postMessage({ ...trial, file: { ...file, bytes } }, [bytes.buffer]);
});
// Who asked is gone.
process.on('disconnect', end);
setInterval(() => {
  if (grownMb() > 2 * memoryMb + PROGRAM_MB) giveUp('out-of-memory');
}, EVERY_MS);

function tell(answer: Answer, then: () => void = () => {}): void {
  process.send?.(answer, undefined, undefined, then);
}

function giveUp(outcome: Outcome): void {
  tell({ outcome, worn: true }, end);
}

// process.exit() would wait for a thread that may never come to its end, and abort() could leave answers in a dump.
function end(): void {
  process.kill(process.pid, 'SIGKILL');
}
