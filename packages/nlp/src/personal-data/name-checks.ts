import type { Token } from '../token.ts';
import { COMMON_SURNAMES } from './common-surnames.ts';
import { saysRole } from './general-words.ts';

/** Words of a text between two positions, those cut by them too. */
export type WordsOf = (start: number, end: number) => readonly Token[];

export function wordsOf(tokens: readonly Token[]): WordsOf {
  return (start, end) => {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokens[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    const words: Token[] = [];
    for (let at = low; at < tokens.length && tokens[at]!.start < end; at++) words.push(tokens[at]!);
    return words;
  };
}

const isPerson = ({ posDetail, surface }: Token): boolean =>
  posDetail.startsWith('固有名詞,人名') || (surface.length > 1 && COMMON_SURNAMES.has(surface));
export const isFamilyName = ({ posDetail }: Token): boolean => posDetail === '固有名詞,人名,姓';
const isProper = ({ posDetail, known }: Token): boolean =>
  (posDetail.startsWith('固有名詞') && !posDetail.includes('国')) || (!known && !posDetail.startsWith('数'));
const isPronoun = ({ posDetail }: Token): boolean => /^(?:副詞可能|代名詞)/.test(posDetail);

/** Do these words hold a person's name, a proper name or a word that the dictionary does not know? */
export const hasProper = (words: readonly Token[]): boolean =>
  words.some((word) => isPerson(word) || isProper(word));

/** Do these words hold a word that the dictionary knows as somebody's name? */
export const hasPerson = (words: readonly Token[]): boolean => words.some(isPerson);

/** 同|様, 華|氏: the honorific is half of another word. */
const NO_HONORIFIC = /(?:[同仕多有模異一]|[華摂両同彼]|諸|暴)$/;

/** Could these words be a name where さん says that somebody is called so? Not when they are a role or an action. */
export function mayBeCalled(surface: string, words: readonly Token[]): boolean {
  if (isOneName(words)) return true;
  if (saysRole(surface) || NO_HONORIFIC.test(surface)) return false;
  const last = words.at(-1)!;
  return hasPerson(words) || (!saysRole(last.surface) && !words.some(isPronoun));
}

/** One word that the dictionary knows as somebody's name, though it may end as a role does: 阿部, 仁科. */
export const isOneName = (words: readonly Token[]): boolean =>
  words.length === 1 && isPerson(words[0]!) && words[0]!.surface.length > 1;
