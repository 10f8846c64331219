import { buildUserDictionary } from '../lattice/build-user-dictionary.ts';
import { openDictionary } from '../lattice/dictionary.ts';
import { normalise } from '../text/normalise.ts';
import { partsOfOpinion, type ReadOpinion } from '../text/read-opinion.ts';
import { placeTokens, tokenizeOpinion } from '../text/tokenize-opinion.ts';
import { createTokenizer } from '../tokenizer.ts';
import type { UserWord } from '../user-word.ts';
import type { FoundInOpinions } from './reader-thread.ts';
import { startThreads } from './threads.ts';
import { tokensIn } from './tokens-in.ts';

/** Reads many opinions. */
export interface OpinionReader {
  /** What is in each opinion, in their order, whatever the number of threads. Not to be called again before it has ended. */
  read(opinions: Iterable<string>): AsyncIterable<ReadOpinion>;
  close(): Promise<void>;
}

type Options = { threads: number; userWords?: readonly UserWord[] };

/**
 * Opens a reader of opinions: their words, their units of meaning with stances, and personal data in them.
 * @param options.threads  1 reads on the thread that asks; with more, so many others do
 * @throws RangeError as `createTokenizer`
 */
export function createOpinionReader({ threads, userWords = [] }: Options): Promise<OpinionReader> {
  return threads > 1 ? manyThreads({ threads, userWords }) : oneThread(userWords);
}

async function oneThread(userWords: readonly UserWord[]): Promise<OpinionReader> {
  const tokenizer = await createTokenizer({ userWords });
  return {
    async *read(opinions) {
      for (const text of opinions) {
        const tokens = tokenizeOpinion(tokenizer, text);
        yield { tokens, ...partsOfOpinion(text, tokens) };
      }
    },
    close: () => Promise.resolve(),
  };
}

async function manyThreads(options: Required<Options>): Promise<OpinionReader> {
  const dictionary = await openDictionary();
  const user = buildUserDictionary(dictionary, options.userWords);
  const script = new URL('./reader-thread.ts', import.meta.url);
  const started = await startThreads<FoundInOpinions>(script, options);
  return {
    async *read(given) {
      for await (const { texts: opinions, found } of started.work(given)) {
        const written = opinions.map(normalise);
        const texts = written.map(({ text }) => text);
        let at = 0;
        for (const tokens of tokensIn(dictionary, user, texts, found.cut)) {
          yield { tokens: placeTokens(opinions[at]!, written[at]!, tokens), ...found.parts[at]! };
          at++;
        }
      }
    },
    close: started.close,
  };
}
