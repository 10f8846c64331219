import { DictionaryToken } from './dictionary-token.ts';
import { buildUserDictionary } from './lattice/build-user-dictionary.ts';
import { openDictionary, type Dictionary } from './lattice/dictionary.ts';
import type { UserDictionary } from './lattice/user-dictionary.ts';
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
      cut(viterbi, text, (word, start, end) => {
        tokens.push(tokenOf(dictionary, user, text, word, start, end));
      });
      return tokens;
    },
  };
}

/** Cuts a text and hands over each word by its number, in the order of the text. */
export function cut(
  viterbi: Viterbi,
  text: string,
  visit: (word: number, start: number, end: number) => void,
): void {
  for (const [from, to] of windows(text)) {
    const { words, starts, ends } = viterbi.search(text, from, to);
    for (let i = 0; i < words.length; i++) visit(words[i]!, starts[i]!, ends[i]!);
  }
}

/** The token of a word by its number. */
export function tokenOf(
  dictionary: Dictionary,
  user: UserDictionary,
  text: string,
  word: number,
  start: number,
  end: number,
): Token {
  const own = word - dictionary.words;
  const features = own < 0 ? dictionary.featuresOf(word) : user.words[own]!.features;
  return new DictionaryToken(text, start, end, features, word >= 0);
}
