import { Worker } from 'node:worker_threads';
import { dictionaryMemory } from '../lattice/dictionary.ts';
import type { UserWord } from '../user-word.ts';

/** What a thread is given at its start. */
export type ThreadData = { readonly memory: SharedArrayBuffer; readonly userWords: readonly UserWord[] };

/** Threads that work on texts, each part of them answered in its turn. */
export interface Threads<Found> {
  /** Parts of the texts with what was found in them, in the order of the texts, whatever the number of threads. */
  work(texts: Iterable<string>): AsyncIterable<{ texts: readonly string[]; found: Found }>;
  close(): Promise<void>;
}

/** UTF-16 units that a thread gets at once. */
const PART = 100_000;
/** Parts that each thread has before it, so that none waits while the last ones are taken on. */
const AHEAD = 2;

/**
 * Starts threads that share one dictionary.
 * @param script   what a thread runs: it answers each message, a list of texts, with what it found
 * @param threads  ≥ 1
 */
export async function startThreads<Found>(
  script: URL,
  { threads, userWords }: { threads: number; userWords: readonly UserWord[] },
): Promise<Threads<Found>> {
  const data: ThreadData = { memory: await dictionaryMemory(), userWords };
  const started = Array.from({ length: threads }, () => startThread<Found>(script, data));
  return {
    async *work(texts) {
      const parts = partsOf(texts);
      const waiting: { texts: readonly string[]; found: Promise<Found> }[] = [];
      for (let given = 0; ;) {
        while (waiting.length < AHEAD * threads) {
          const part = parts.next();
          if (part.done) break;
          const found = started[given++ % threads]!.ask(part.value);
          // Whoever waits for it is told; whoever has left before is not troubled.
          found.catch(() => undefined);
          waiting.push({ texts: part.value, found });
        }
        const next = waiting.shift();
        if (!next) return;
        yield { texts: next.texts, found: await next.found };
      }
    },
    close: async () => void (await Promise.all(started.map((each) => each.end()))),
  };
}

/** A thread answers in the order in which it was asked. */
function startThread<Found>(
  script: URL,
  workerData: ThreadData,
): { ask(texts: readonly string[]): Promise<Found>; end(): Promise<number> } {
  const worker = new Worker(script, { workerData });
  const asked: { resolve: (found: Found) => void; reject: (error: Error) => void }[] = [];
  worker.on('message', (found: Found) => asked.shift()?.resolve(found));
  worker.on('error', (error: Error) => {
    for (const each of asked.splice(0)) each.reject(error);
  });
  return {
    ask: (texts) =>
      new Promise((resolve, reject) => {
        asked.push({ resolve, reject });
        worker.postMessage(texts, []);
      }),
    end: () => worker.terminate(),
  };
}

function* partsOf(texts: Iterable<string>): Generator<string[], undefined> {
  let part: string[] = [];
  let size = 0;
  for (const text of texts) {
    part.push(text);
    size += text.length;
    if (size < PART) continue;
    yield part;
    part = [];
    size = 0;
  }
  if (part.length > 0) yield part;
}
