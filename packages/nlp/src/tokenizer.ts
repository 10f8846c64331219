import type { Token } from './token.ts';
import type { UserWord } from './user-word.ts';

/** Cuts text into words; the only door to the dictionary. */
export interface Tokenizer {
  /** Linear in the length of `text`; total: any string gives tokens, none throws. */
  tokenize(text: string): Token[];
}

/**
 * Opens the dictionary (once a process) and joins the user's words to it.
 * @throws RangeError when a user word names a part of speech that IPADIC does not have
 */
export function createTokenizer(_options: { userWords?: readonly UserWord[] } = {}): Promise<Tokenizer> {
  return Promise.reject(new Error('not built yet'));
}
