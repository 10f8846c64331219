import { buildUserDictionary } from '../lattice/build-user-dictionary.ts';
import { openDictionary } from '../lattice/dictionary.ts';
import type { Token } from '../token.ts';
import type { UserWord } from '../user-word.ts';
import type { CutTexts } from './cut-texts.ts';
import { startThreads } from './threads.ts';
import { tokensIn } from './tokens-in.ts';

/** Cuts many texts on several threads. */
export interface TokenizerPool {
  /** Tokens of each text, in the order of the texts, whatever the number of threads. Not to be called again before it has ended. */
  tokenize(texts: Iterable<string>): AsyncIterable<Token[]>;
  close(): Promise<void>;
}

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
  const script = new URL('./tokenizer-thread.ts', import.meta.url);
  const started = await startThreads<CutTexts>(script, { threads, userWords });
  return {
    async *tokenize(given) {
      for await (const { texts, found } of started.work(given))
        yield* tokensIn(dictionary, user, texts, found);
    },
    close: started.close,
  };
}
