import type { UnitWord } from '../words/unit-words.ts';

/** A stretch of a unit that can be read by itself. */
export interface Phrase {
  readonly text: string;
  /** Dictionary forms of its content words, in order. */
  readonly terms: readonly string[];
}

export const LONGEST_LABEL = 20;

/**
 * Noun phrases of a unit as they stand there: from a content word to a noun, no break inside, compounds whole
 * (「相談員」, never 「相談」 out of it), at most 20 characters.
 */
export function nounPhrases(words: readonly UnitWord[]): Phrase[] {
  const phrases: Phrase[] = [];
  words.forEach((first, from) => {
    if (first.term === null || words[from - 1]?.role === 'noun') return;
    let text = '';
    const terms: string[] = [];
    for (let to = from; to < words.length; to++) {
      const word = words[to]!;
      text += word.surface;
      if (word.role === 'break' || text.length > LONGEST_LABEL) break;
      if (word.term !== null) terms.push(word.term);
      if (word.role === 'noun' && words[to + 1]?.role !== 'noun' && endsInContent(words, to)) {
        phrases.push({ text, terms: [...terms] });
      }
    }
  });
  return phrases;
}

/** Does the compound that ends here hold a content word? 「学ぶ とき」 does not end in one. */
function endsInContent(words: readonly UnitWord[], last: number): boolean {
  for (let at = last; words[at]?.role === 'noun'; at--) if (words[at]!.term !== null) return true;
  return false;
}
