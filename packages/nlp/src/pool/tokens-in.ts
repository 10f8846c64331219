import type { Dictionary } from '../lattice/dictionary.ts';
import type { UserDictionary } from '../lattice/user-dictionary.ts';
import type { Token } from '../token.ts';
import { tokenOf } from '../tokenizer.ts';
import type { CutTexts } from './cut-texts.ts';

/** Tokens of each text, of the words that another thread found in it. */
export function* tokensIn(
  dictionary: Dictionary,
  user: UserDictionary,
  texts: readonly string[],
  { counts, words }: CutTexts,
): Generator<Token[]> {
  let at = 0;
  for (const [index, text] of texts.entries()) {
    const tokens: Token[] = [];
    for (let n = 0; n < counts[index]!; n++, at += 3)
      tokens.push(tokenOf(dictionary, user, text, words[at]!, words[at + 1]!, words[at + 2]!));
    yield tokens;
  }
}
