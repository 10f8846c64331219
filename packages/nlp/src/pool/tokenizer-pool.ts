import { Worker } from 'node:worker_threads';
import { buildUserDictionary } from '../lattice/build-user-dictionary.ts';
import { dictionaryMemory, openDictionary, type Dictionary } from '../lattice/dictionary.ts';
import type { UserDictionary } from '../lattice/user-dictionary.ts';
import type { Token } from '../token.ts';
import { tokenOf } from '../tokenizer.ts';
import type { UserWord } from '../user-word.ts';
import type { CutTexts } from './cut-texts.ts';
import type { ThreadData } from './tokenizer-thread.ts';

/** Cuts many texts on several threads. */
export interface TokenizerPool {
  /** Tokens of each text, in the order of the texts, whatever the number of threads. Not to be called again before it has ended. */
  tokenize(texts: Iterable<string>): AsyncIterable<Token[]>;
  close(): Promise<void>;
}

/** UTF-16 units that a thread gets at once. */
const PART = 100_000;
/** Parts that each thread has before it, so that none waits while words are made into tokens. */
const AHEAD = 2;

/**
 * Opens threads that share one dictionary. What they find is what one `Tokenizer` finds.
 * @param options.threads  ≥ 1
 * @throws RangeError as `createTokenizer`
 */
export async function createTokenizerPool(options: {
  threads: number;
  userWords?: readonly UserWord[];
}): Promise<TokenizerPool> {
  const { threads, userWords = [] } = options;
  const dictionary = await openDictionary();
  const user = buildUserDictionary(dictionary, userWords);
  const data: ThreadData = { memory: await dictionaryMemory(), userWords };
  const cutters = Array.from({ length: threads }, () => startThread(data));
  return {
    async *tokenize(texts) {
      const parts = partsOf(texts);
      const waiting: { texts: readonly string[]; found: Promise<CutTexts> }[] = [];
      for (let given = 0; ;) {
        while (waiting.length < AHEAD * threads) {
          const part = parts.next();
          if (part.done) break;
          waiting.push({ texts: part.value, found: cutters[given++ % threads]!.cut(part.value) });
        }
        const next = waiting.shift();
        if (!next) return;
        yield* tokensIn(dictionary, user, next.texts, await next.found);
      }
    },
    close: async () => void (await Promise.all(cutters.map((each) => each.end()))),
  };
}

/** A thread answers in the order in which it was asked. */
function startThread(workerData: ThreadData): {
  cut(texts: readonly string[]): Promise<CutTexts>;
  end(): Promise<number>;
} {
  const worker = new Worker(new URL('./tokenizer-thread.ts', import.meta.url), { workerData });
  const asked: { resolve: (found: CutTexts) => void; reject: (error: Error) => void }[] = [];
  worker.on('message', (found: CutTexts) => asked.shift()?.resolve(found));
  worker.on('error', (error: Error) => {
    for (const each of asked.splice(0)) each.reject(error);
  });
  return {
    cut: (texts) =>
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

function* tokensIn(
  dictionary: Dictionary,
  user: UserDictionary,
  texts: readonly string[],
  { counts, words }: CutTexts,
): Iterable<Token[]> {
  let at = 0;
  for (const [index, text] of texts.entries()) {
    const tokens: Token[] = [];
    for (let n = 0; n < counts[index]!; n++, at += 3)
      tokens.push(tokenOf(dictionary, user, text, words[at]!, words[at + 1]!, words[at + 2]!));
    yield tokens;
  }
}
