import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { problem, type Problem } from '@hirogeru/store/contracts';
import type { IngestFile } from '../ingest-file.ts';
import { limitOf, overLimit, withLimits, type LimitSettings } from '../read/limits.ts';
import { couldHarm } from './could-harm.ts';
import type { Answer, Outcome, TakenBy, Trial } from './trial.ts';

/** A process of its own for reading files that could do harm; it is started with the first of them. */
export type Apart = {
  /** Reads a file there, and throws away what was read. @returns why it cannot be read here, or null */
  readonly refusalOf: (file: IngestFile) => Promise<Problem | null>;
  readonly end: () => void;
};

const KEEPER = fileURLToPath(new URL('keeper.ts', import.meta.url));

/** Reading within `limits.memory_mb` and `limits.seconds`: a file that takes more ends the other process, not this one. */
export function readApart(limits: LimitSettings, taken: TakenBy | null = null): Apart {
  const allowed = withLimits(limits, () => ({
    bytes: limitOf('bytes'),
    memoryMb: limitOf('memoryMb'),
    seconds: limitOf('seconds'),
  }));
  const by = taken && { project: taken.project, mappings: taken.mappings };
  let child: ChildProcess | null = null;
  const end = (): void => {
    child?.kill('SIGKILL');
    child = null;
  };
  const refusalOf = async (file: IngestFile): Promise<Problem | null> => {
    // One that is too large by itself is refused before anything of it is read.
    if (!couldHarm(file) || file.bytes.length > allowed.bytes) return null;
    child ??= await start(allowed.memoryMb);
    const outcome = await within(allowed.seconds, child, { file: sent(file), limits, by });
    if (outcome.worn) end();
    return refusal(outcome.outcome, file.path, limits);
  };
  return { refusalOf, end };
}

const sent = ({ path, bytes, encoding }: IngestFile): Trial['file'] => ({
  path,
  bytes,
  ...(encoding === undefined ? {} : { encoding }),
});

function start(memoryMb: number): Promise<ChildProcess> {
  const child = fork(KEEPER, [String(memoryMb)], {
    execArgv: [],
    serialization: 'advanced',
    // What an engine says when it dies is for nobody here, and might quote what it read.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    const failed = (): void => reject(new Error('the process that reads files apart did not start'));
    child.once('message', (answer: Answer) => ('ready' in answer ? resolve(child) : failed()));
    child.once('error', reject);
    child.once('exit', failed);
  });
}

type Ended = { readonly outcome: Outcome | 'out-of-time'; readonly worn: boolean };

function within(seconds: number, child: ChildProcess, trial: Trial): Promise<Ended> {
  return new Promise((resolve) => {
    const ended = (ending: Ended): void => {
      clearTimeout(timer);
      child.off('message', answered).off('exit', exited);
      resolve(ending);
    };
    const answered = (answer: Answer): void => {
      if ('outcome' in answer) ended(answer);
    };
    const exited = (code: number | null, signal: string | null): void =>
      ended({ outcome: diedOfMemory(code, signal) ? 'out-of-memory' : 'broke-off', worn: true });
    const timer = setTimeout(() => ended({ outcome: 'out-of-time', worn: true }), seconds * 1000);
    child.on('message', answered).on('exit', exited);
    child.send(trial);
  });
}

// The engine aborts where it cannot go on (134 where there are no signals); the system kills where it has no memory left.
const diedOfMemory = (code: number | null, signal: string | null): boolean =>
  signal === 'SIGABRT' || signal === 'SIGKILL' || code === 134;

function refusal(outcome: Ended['outcome'], path: string, limits: LimitSettings): Problem | null {
  if (outcome === 'fine') return null;
  if (outcome === 'out-of-memory') return withLimits(limits, () => overLimit('memoryMb', path));
  if (outcome === 'out-of-time') return withLimits(limits, () => overLimit('seconds', path));
  return outcome === 'broke-off' ? problem('E_DAMAGED_FILE', { file: path }, {}) : outcome;
}

/** Refusals of files that cannot be read, by path; a file that is not here can be. */
export async function refusedApart(
  files: readonly IngestFile[],
  limits: LimitSettings,
): Promise<ReadonlyMap<string, Problem>> {
  const apart = readApart(limits);
  const refused = new Map<string, Problem>();
  try {
    for (const file of files) {
      const refusal = await apart.refusalOf(file);
      if (refusal) refused.set(file.path, refusal);
    }
  } finally {
    apart.end();
  }
  return refused;
}
