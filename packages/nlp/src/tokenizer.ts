import { DictionaryToken } from './dictionary-token.ts';
import { openDictionary } from './lattice/dictionary.ts';
import { buildUserDictionary } from './lattice/build-user-dictionary.ts';
import { Viterbi } from './lattice/viterbi.ts';
import { windows } from './lattice/windows.ts';
import type { Token } from './token.ts';
import type { UserWord } from './user-word.ts';

/** Cuts text into words; the only door to the dictionary. */
export interface Tokenizer {
  /** Linear in the length of `text`; total: any string gives tokens, none throws. */
  tokenize(text: string): Token[];
}

/**
 * Opens the dictionary (once a process) and joins the user's words to it.
 * The tokenizer reuses its memory from text to text; it is not for two threads at once.
 * @throws RangeError when a user word is empty or names a part of speech that IPADIC does not have or inflects
 */
export async function createTokenizer(options: { userWords?: readonly UserWord[] } = {}): Promise<Tokenizer> {
  const dictionary = await openDictionary();
  const user = buildUserDictionary(dictionary, options.userWords ?? []);
  const viterbi = new Viterbi(dictionary, user);
  return {
    tokenize(text) {
      const tokens: Token[] = [];
      for (const [from, to] of windows(text)) {
        const path = viterbi.search(text, from, to);
        for (let i = 0; i < path.words.length; i++) {
          const word = path.words[i]!;
          const own = word - dictionary.words;
          const features = own < 0 ? dictionary.featuresOf(word) : user.words[own]!.features;
          tokens.push(new DictionaryToken(text, path.starts[i]!, path.ends[i]!, features, word >= 0));
        }
      }
      return tokens;
    },
  };
}
