import { openDictionary, type Dictionary } from './lattice/dictionary.ts';
import { buildUserDictionary } from './lattice/build-user-dictionary.ts';
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
      for (const [from, to] of windows(text)) {
        const path = viterbi.search(text, from, to);
        for (let i = 0; i < path.words.length; i++) {
          tokens.push(toToken(dictionary, user, text, path.words[i]!, path.starts[i]!, path.ends[i]!));
        }
      }
      return tokens;
    },
  };
}

function toToken(
  dic: Dictionary,
  user: UserDictionary,
  text: string,
  word: number,
  start: number,
  end: number,
): Token {
  const own = word - dic.words.count;
  const known = word >= 0;
  const features = !known
    ? dic.unknown.features(-1 - word)
    : own >= 0
      ? user.words[own]!.features
      : dic.words.features(word);
  const surface = text.slice(start, end);
  return {
    surface,
    lemma: features.lemma === '*' ? surface : features.lemma,
    pos: features.pos,
    posDetail: features.posDetail,
    conjugationType: features.conjugationType,
    conjugationForm: features.conjugationForm,
    reading: features.reading,
    start,
    end,
    known,
  };
}
