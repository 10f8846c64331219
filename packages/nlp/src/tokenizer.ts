import { contextsOf } from './lattice/contexts.ts';
import { openDictionary, type Dictionary } from './lattice/dictionary.ts';
import { indexUserWords, type LatticeWord, type UserDictionary } from './lattice/user-dictionary.ts';
import { Viterbi } from './lattice/viterbi.ts';
import { windows } from './lattice/windows.ts';
import type { Token } from './token.ts';
import type { UserWord } from './user-word.ts';

/** Cuts text into words; the only door to the dictionary. */
export interface Tokenizer {
  /** Linear in the length of `text`; total: any string gives tokens, none throws. */
  tokenize(text: string): Token[];
}

/** By how much a user's word without a cost is cheaper than the cheapest way to write it with other words. */
const USER_WORD_ADVANTAGE = 3000;

/**
 * Opens the dictionary (once a process) and joins the user's words to it.
 * The tokenizer reuses its memory from text to text; it is not for two threads at once.
 * @throws RangeError when a user word is empty or names a part of speech that IPADIC does not have or inflects
 */
export async function createTokenizer(options: { userWords?: readonly UserWord[] } = {}): Promise<Tokenizer> {
  const dictionary = await openDictionary();
  const user = indexUserWords(toLatticeWords(dictionary, options.userWords ?? []));
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

function toLatticeWords(dictionary: Dictionary, userWords: readonly UserWord[]): LatticeWord[] {
  if (userWords.length === 0) return [];
  const contexts = contextsOf(dictionary.words);
  const alone = new Viterbi(dictionary, indexUserWords([]));
  const { costs, size } = dictionary.connections;
  return userWords.map(({ surface, reading, partOfSpeech, cost }) => {
    const levels = partOfSpeech === '名詞' ? ['名詞', '一般'] : partOfSpeech.split('-');
    const [pos = '', d1 = '*', d2 = '*', d3 = '*'] = levels;
    const context = contexts.get([pos, d1, d2, d3].join(','));
    if (surface.trim() === '') throw new RangeError('a user word is empty');
    if (!context || levels.length > 4) throw new RangeError('a user word names an unknown part of speech');
    const { left, right } = context;
    const parts = alone.search(surface, 0, surface.length).cost;
    const ends = costs[left * size]! + costs[right]!;
    const features = {
      pos,
      posDetail: [d1, d2, d3].join(','),
      conjugationType: '*',
      conjugationForm: '*',
      lemma: surface,
      reading,
    };
    return { surface, left, right, cost: cost ?? parts - ends - USER_WORD_ADVANTAGE, features };
  });
}
