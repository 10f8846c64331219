import type { UnitWord } from '../words/unit-words.ts';

/** A stretch of a unit that can be read by itself. */
export interface Phrase {
  readonly text: string;
  /** Dictionary forms of its content words, in order. */
  readonly terms: readonly string[];
}

export const LONGEST_LABEL = 20;

/**
 * Noun phrases of a unit as they stand there: from a content word to a noun that the words before belong to
 * (「敷居の低い研修」, 「体験を話す場」; not 「仲間が講座」), no break inside, compounds whole (「相談員」, never 「相談」 out of it), at most 20
 * characters.
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
      if (endsPhrase(words, from, to)) phrases.push({ text, terms: [...terms] });
    }
  });
  return phrases;
}

/** Is the last word the end of a compound with a content word, to which what stands before belongs? */
function endsPhrase(words: readonly UnitWord[], from: number, last: number): boolean {
  if (words[last]!.role !== 'noun' || words[last + 1]?.role === 'noun') return false;
  let at = last;
  while (at > from && words[at - 1]!.role === 'noun') at--;
  const says = words.slice(at, last + 1).some(({ term }) => term !== null);
  return says && (at === from || words[at - 1]!.role === 'link');
}
