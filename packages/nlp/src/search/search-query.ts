import type { Tokenizer } from '../tokenizer.ts';
import { fold } from './fold.ts';
import type { Readings } from './readings.ts';

/** How a place was found: as written, as another form of the words, or as it is read. */
export type FoundBy = 'text' | 'base' | 'reading';

/** What is looked for. */
export interface SearchQuery {
  readonly text: string;
  /** Base forms of its words. */
  readonly lemmas: readonly string[];
  readonly reading: string;
  readonly ways: readonly FoundBy[];
}

/**
 * Makes ready what a person typed.
 * @param ways  in which it may be found; all when not given
 * @throws RangeError when there is nothing to look for
 */
export function searchQuery(
  tokenizer: Tokenizer,
  readings: Readings,
  typed: string,
  ways: readonly FoundBy[] = ['text', 'base', 'reading'],
): SearchQuery {
  const { text } = fold(typed.trim());
  if (text === '') throw new RangeError('there is nothing to look for');
  const tokens = tokenizer.tokenize(typed.trim().normalize('NFKC'));
  return {
    text,
    lemmas: tokens.map(({ lemma }) => fold(lemma).text),
    reading: readings(typed.trim()),
    ways,
  };
}
