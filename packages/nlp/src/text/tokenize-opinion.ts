import type { Token } from '../token.ts';
import type { Tokenizer } from '../tokenizer.ts';
import { normalise } from './normalise.ts';

/**
 * Tokens of an opinion as received: cut in the normalised text, placed in the original.
 * `text.slice(start, end) === surface` holds for the original; `lemma` and `reading` are those of the normalised form.
 * Words that came out of one written character (㈱, ㌔) are one token, so tokens never overlap.
 */
export function tokenizeOpinion(tokenizer: Tokenizer, text: string): Token[] {
  const normalised = normalise(text);
  const tokens: Token[] = [];
  for (const token of tokenizer.tokenize(normalised.text)) {
    const start = normalised.starts[token.start]!;
    const end = normalised.ends[token.end - 1]!;
    const before = tokens.at(-1);
    if (before && start < before.end)
      tokens[tokens.length - 1] = join(text, before, token, Math.max(end, before.end));
    else tokens.push({ ...token, surface: text.slice(start, end), start, end });
  }
  return tokens;
}

/** One token for both; the part of speech is that of the noun among them, since brackets and marks carry none. */
function join(text: string, first: Token, second: Token, end: number): Token {
  const kind = first.pos === '名詞' || second.pos !== '名詞' ? first : second;
  return {
    ...kind,
    surface: text.slice(first.start, end),
    lemma: first.lemma + second.lemma,
    reading: first.reading + second.reading,
    start: first.start,
    end,
    known: first.known && second.known,
  };
}
