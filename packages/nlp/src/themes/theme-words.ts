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

/**
 * Shared words of a theme that are more frequent in it than elsewhere, strongest first.
 * @param elsewhere  the units outside the theme
 */
export function themeWords(
  units: readonly ThemeDocument[],
  elsewhere: readonly ThemeDocument[],
  minimumPeople: number,
): Keyword[] {
  const shared = sharedWords(units, minimumPeople);
  return keyness(units.map(contentTerms), elsewhere.map(contentTerms)).filter(({ term }) => shared.has(term));
}
