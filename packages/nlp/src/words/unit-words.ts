import type { Token } from '../token.ts';
import { contentTerm } from './content-word.ts';

/** One token of a unit, as themes see it. */
export interface UnitWord {
  readonly surface: string;
  /** Dictionary form of a content word; null for what only joins words. */
  readonly term: string | null;
  /** `noun` may end a phrase, `other` may stand inside one, `break` ends it: punctuation, hidden words, gaps. */
  readonly role: 'noun' | 'other' | 'break';
}

/** A stretch that must not be shown, half-open, in the offsets of the tokens. */
export interface HiddenSpan {
  readonly start: number;
  readonly end: number;
}

const BREAK: UnitWord = { surface: '', term: null, role: 'break' };

/**
 * Tokens of one unit as words for themes. A token that touches a hidden span (personal data) becomes a break: no word,
 * pair or phrase can be made from it or across it.
 */
export function unitWords(tokens: readonly Token[], hidden: readonly HiddenSpan[] = []): UnitWord[] {
  return tokens.map((token) => {
    if (token.pos === '記号' || token.pos === '感動詞') return BREAK;
    if (hidden.some((span) => token.start < span.end && span.start < token.end)) return BREAK;
    const noun = token.pos === '名詞' && !token.posDetail.startsWith('非自立');
    return { surface: token.surface, term: contentTerm(token), role: noun ? 'noun' : 'other' };
  });
}
