import type { UnitWord } from './unit-words.ts';

/**
 * Terms of a unit: its content words and the pairs of neighbours among them (「仲間 学ぶ」, particles passed over, breaks
 * not crossed), in the order of the text, repeated as often as they stand there.
 */
export function termsWithBigrams(words: readonly UnitWord[]): string[] {
  const terms: string[] = [];
  let before: string | null = null;
  for (const { term, role } of words) {
    if (role === 'break') before = null;
    if (term === null) continue;
    if (before !== null) terms.push(`${before} ${term}`);
    terms.push(term);
    before = term;
  }
  return terms;
}
