import type { Token } from '../token.ts';
import { contentTerm } from './content-word.ts';

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
  readonly token?: Token;
}

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
 */
export function unitWords(tokens: readonly Token[], hidden: readonly HiddenSpan[] = []): UnitWord[] {
  return tokens.map((token) => {
    const shown = !hidden.some((span) => token.start < span.end && span.start < token.end);
    if (!shown || token.pos === '記号' || token.pos === '感動詞') return BREAK;
    return { surface: token.surface, term: contentTerm(token), role: roleOf(token), token };
  });
}

function roleOf({ pos, posDetail, conjugationForm }: Token): UnitWord['role'] {
  if (pos === '名詞') return UNFINISHED.test(posDetail) ? 'other' : 'noun';
  if (pos === '助詞') return LINKING_PARTICLE.test(posDetail) ? 'link' : 'other';
  return /^(基本形|体言接続)/.test(conjugationForm) ? 'link' : 'other';
}
