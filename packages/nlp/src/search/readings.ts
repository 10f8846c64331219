import type { Tokenizer } from '../tokenizer.ts';
import { foldKana } from './fold.ts';
import { normalise } from '../text/normalise.ts';

/** Gives the reading of a word, in hiragana; of a word that the dictionary cannot read, the word itself. */
export type Readings = (word: string) => string;

/** Looks readings up by cutting the word alone, each word once. */
export function createReadings(tokenizer: Tokenizer): Readings {
  const known = new Map<string, string>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const tokens = tokenizer.tokenize(normalise(word).text);
    const reading = foldKana(tokens.map((token) => token.reading || token.surface).join(''));
    known.set(word, reading);
    return reading;
  };
}
