import { readFileSync } from 'node:fs';
import type { UserWord } from '../user-word.ts';
import { parseUserWords } from './user-words-csv.ts';

let words: readonly UserWord[] | undefined;

/** The words of the field that IPADIC cuts apart or does not know; give them to createTokenizer. Read once. */
export function fieldWords(): readonly UserWord[] {
  return (words ??= parseUserWords(
    readFileSync(new URL('field-words.csv', import.meta.url), 'utf8'),
    'field-words.csv',
  ));
}
