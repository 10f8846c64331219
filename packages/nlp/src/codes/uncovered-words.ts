import type { UnitWord } from '../words/unit-words.ts';
import type { Rule } from './parse-rules.ts';

/** An answer as the search for uncovered words sees it. */
export interface AnswerWords {
  /** Whoever gave it; a person counts once, however many answers there are. */
  readonly personKey: string;
  /** True when at least one code was given to it. */
  readonly coded: boolean;
  readonly words: readonly UnitWord[];
}

/** A content word that no rule names. */
export interface UncoveredWord {
  readonly term: string;
  /** People who used it. */
  readonly people: number;
  /** Of them, people with an answer that holds it and has no code at all. */
  readonly uncodedPeople: number;
}

/**
 * Content words that no condition names, neither as a word nor inside a raw text.
 * @returns used by most people first, ties in the order of their characters
 */
export function uncoveredWords(answers: readonly AnswerWords[], rules: readonly Rule[]): UncoveredWord[] {
  const names = namesOf(rules);
  const people = new Map<string, { all: Set<string>; uncoded: Set<string> }>();
  const covered = new Set<string>();
  for (const { personKey, coded, words } of answers) {
    for (const { term, surface } of words) {
      if (term === null) continue;
      if (names.has(term) || names.within(surface)) covered.add(term);
      const found = people.get(term) ?? { all: new Set(), uncoded: new Set() };
      people.set(term, found);
      found.all.add(personKey);
      if (!coded) found.uncoded.add(personKey);
    }
  }
  return [...people]
    .filter(([term]) => !covered.has(term))
    .map(([term, { all, uncoded }]) => ({ term, people: all.size, uncodedPeople: uncoded.size }))
    .toSorted((a, b) => b.people - a.people || (a.term < b.term ? -1 : 1));
}

function namesOf(rules: readonly Rule[]): { has(term: string): boolean; within(surface: string): boolean } {
  const atoms = rules.flatMap(({ condition }) => condition?.atoms ?? []);
  const words = new Set(
    atoms.flatMap((atom) => {
      if (atom.kind === 'word') return [atom.base];
      return atom.kind === 'phrase' || atom.kind === 'near' ? atom.words : [];
    }),
  );
  const texts = atoms.flatMap((atom) => (atom.kind === 'raw-text' ? [atom.text] : []));
  return {
    has: (term) => words.has(term),
    // One character stands in too many texts to be what they mean.
    within: (surface) => surface.length > 1 && texts.some((text) => text.includes(surface)),
  };
}
