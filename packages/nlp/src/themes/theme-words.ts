import { documentFrequency, type DocumentFrequency } from '../words/document-frequency.ts';
import { keyness, type Keyword } from '../words/keyness.ts';
import { peopleBy } from './people-by.ts';
import type { ThemeDocument } from './theme-model.ts';

const contentTerms = ({ words }: Pick<ThemeDocument, 'words'>): string[] =>
  words.flatMap(({ term }) => term ?? []);

/** Content words that at least `minimumPeople` distinct people use in these units: nobody is known by one of them. */
export function sharedWords(units: readonly ThemeDocument[], minimumPeople: number): Set<string> {
  const people = peopleBy(units, contentTerms);
  return new Set([...people].filter(([, count]) => count >= minimumPeople).map(([word]) => word));
}

/** In how many of these units each content word stands. */
export function wordFrequency(units: Iterable<ThemeDocument>): DocumentFrequency {
  return documentFrequency({
    *[Symbol.iterator]() {
      for (const unit of units) yield contentTerms(unit);
    },
  });
}

/**
 * Shared words of a theme that are more frequent in it than elsewhere, strongest first.
 * @param all  frequency of the words in all units, those of the theme among them
 */
export function themeWords(
  units: readonly ThemeDocument[],
  all: DocumentFrequency,
  minimumPeople: number,
): Keyword[] {
  const shared = sharedWords(units, minimumPeople);
  return keyness(wordFrequency(units), all).filter(({ term }) => shared.has(term));
}
