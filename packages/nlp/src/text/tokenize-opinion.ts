import type { Token } from '../token.ts';
import type { Tokenizer } from '../tokenizer.ts';
import { normalise, type Normalised } from './normalise.ts';

/**
 * Tokens of an opinion as received: cut in the normalised text, placed in the original.
 * `text.slice(start, end) === surface` holds for the original; `lemma` and `reading` are those of the normalised form.
 * Words that came out of one written character (㈱, ㌔) are one token, so tokens never overlap.
 */
export function tokenizeOpinion(tokenizer: Tokenizer, text: string): Token[] {
  const normalised = normalise(text);
  return placeTokens(text, normalised, tokenizer.tokenize(normalised.text));
}

/** Tokens of the normalised text, placed in the original. */
export function placeTokens(text: string, normalised: Normalised, cut: readonly Token[]): Token[] {
  const tokens: Token[] = [];
  for (const token of cut) {
    const start = normalised.starts[token.start]!;
    const end = normalised.ends[token.end - 1]!;
    const before = tokens.at(-1);
    if (before && start < before.end)
      tokens[tokens.length - 1] = join(text, before, token, Math.max(end, before.end));
    else tokens.push(placed(text, token, start, end));
  }
  return tokens;
}

/** The token as it stands in the original. */
function placed(text: string, token: Token, start: number, end: number): Token {
  const { lemma, pos, posDetail, conjugationType, conjugationForm, reading, known } = token;
  const surface = text.slice(start, end);
  return { surface, lemma, pos, posDetail, conjugationType, conjugationForm, reading, start, end, known };
}

/** One token for both; the part of speech is that of the noun among them, since brackets and marks carry none. */
function join(text: string, first: Token, second: Token, end: number): Token {
  const kind = first.pos === '名詞' || second.pos !== '名詞' ? first : second;
  return {
    ...placed(text, kind, first.start, end),
    lemma: first.lemma + second.lemma,
    reading: first.reading + second.reading,
    known: first.known && second.known,
  };
}
