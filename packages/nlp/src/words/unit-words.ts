import type { Token } from '../token.ts';
import { contentTerm } from './content-word.ts';

/** A token without its place. */
export type WordForm = Omit<Token, 'start' | 'end'>;

/** One token of a unit, as themes see it. */
export interface UnitWord {
  readonly surface: string;
  /** Dictionary form of a content word; null for what only joins words. */
  readonly term: string | null;
  /**
   * `noun` may end a phrase · `link` may stand right before its last noun (学ぶ, 低い, の) · `other` may stand inside ·
   * `break` ends it: punctuation, hidden words.
   */
  readonly role: 'noun' | 'link' | 'other' | 'break';
  /** The token itself, for whoever reads how it stands in its sentence; none for a break. */
  readonly token?: WordForm;
}

/** Words that have been met, by surface: one object stands for all that are alike, however often they are said. */
export type KnownWords = Map<string, UnitWord[]>;

/** A stretch that must not be shown, half-open, in the offsets of the tokens. */
export interface HiddenSpan {
  readonly start: number;
  readonly end: number;
}

const BREAK: UnitWord = { surface: '', term: null, role: 'break' };
/** Nouns that end no phrase: こと, 静か, 体力的, 三, 五人, 後. */
const UNFINISHED =
  /^(非自立|形容動詞語幹|ナイ形容詞語幹|数|接尾,(形容動詞語幹|助数詞|副詞可能|助動詞語幹|人名)|代名詞|特殊)/;
const LINKING_PARTICLE = /^(連体化|並立助詞)/;

/**
 * Tokens of one unit as words for themes. A token that touches a hidden span (personal data) becomes a break: no word,
 * pair or phrase can be made from it or across it.
 * @param known  given for all units of a corpus, it keeps them small: each word is in memory once
 */
export function unitWords(
  tokens: readonly Token[],
  hidden: readonly HiddenSpan[] = [],
  known: KnownWords = new Map(),
): UnitWord[] {
  return tokens.map((token) => {
    const shown = !hidden.some((span) => token.start < span.end && span.start < token.end);
    if (!shown || token.pos === '記号' || token.pos === '感動詞') return BREAK;
    return wordOf(token, known);
  });
}

function wordOf(token: Token, known: KnownWords): UnitWord {
  const alike = known.get(token.surface) ?? [];
  const before = alike.find((word) => isAlike(word.token!, token));
  if (before) return before;
  const word = { surface: token.surface, term: contentTerm(token), role: roleOf(token), token };
  known.set(token.surface, [...alike, word]);
  return word;
}

const isAlike = (x: WordForm, y: WordForm): boolean =>
  x.lemma === y.lemma &&
  x.pos === y.pos &&
  x.posDetail === y.posDetail &&
  x.conjugationForm === y.conjugationForm &&
  x.conjugationType === y.conjugationType &&
  x.reading === y.reading;

function roleOf({ pos, posDetail, conjugationForm }: Token): UnitWord['role'] {
  if (pos === '名詞') return UNFINISHED.test(posDetail) ? 'other' : 'noun';
  if (pos === '助詞') return LINKING_PARTICLE.test(posDetail) ? 'link' : 'other';
  return /^(基本形|体言接続)/.test(conjugationForm) ? 'link' : 'other';
}
