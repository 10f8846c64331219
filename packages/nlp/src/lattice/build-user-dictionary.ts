import type { UserWord } from '../user-word.ts';
import { contextsOf, type Contexts } from './contexts.ts';
import type { Dictionary } from './dictionary.ts';
import { UserDictionary, type LatticeWord } from './user-dictionary.ts';
import { Viterbi } from './viterbi.ts';

/** By how much a user's word without a cost is cheaper than the cheapest way to write it with other words. */
const ADVANTAGE = 3000;

/**
 * Gives the user's words their contexts and costs. A cost that is not given is that of the best other way to write the
 * word, the user's shorter words included, less an advantage: the word wins over its parts, but does not tear a longer
 * word of the dictionary apart.
 * @throws RangeError when a word is empty or names a part of speech that IPADIC does not have or inflects
 */
export function buildUserDictionary(dictionary: Dictionary, userWords: readonly UserWord[]): UserDictionary {
  const user = new UserDictionary();
  if (userWords.length === 0) return user;
  const contexts = contextsOf(dictionary);
  const viterbi = new Viterbi(dictionary, user);
  const { arrays, contexts: size } = dictionary;
  const { costs } = arrays;
  for (const word of [...userWords].sort((a, b) => a.surface.length - b.surface.length)) {
    if (word.surface.trim() === '') throw new RangeError('a user word is empty');
    const inContext = toLatticeWord(word, contexts);
    const ends = costs[inContext.left * size]! + costs[inContext.right]!;
    const cost = word.cost ?? viterbi.search(word.surface, 0, word.surface.length).cost - ends - ADVANTAGE;
    user.add({ ...inContext, cost });
  }
  return user;
}

function toLatticeWord(
  { surface, reading, partOfSpeech }: UserWord,
  contexts: Contexts,
): Omit<LatticeWord, 'cost'> {
  const levels = partOfSpeech === '名詞' ? ['名詞', '一般'] : partOfSpeech.split('-');
  const [pos = '', d1 = '*', d2 = '*', d3 = '*'] = levels;
  const posDetail = [d1, d2, d3].join(',');
  const context = contexts.get(`${pos},${posDetail}`);
  if (!context || levels.length > 4) throw new RangeError('a user word names an unknown part of speech');
  const features = { pos, posDetail, conjugationType: '*', conjugationForm: '*', lemma: surface, reading };
  return { surface, ...context, features };
}
