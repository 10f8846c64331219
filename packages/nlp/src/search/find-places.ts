import type { Token } from '../token.ts';
import type { HiddenSpan } from '../words/unit-words.ts';
import { fold, foldKana } from './fold.ts';
import type { Readings } from './readings.ts';
import type { FoundBy, SearchQuery } from './search-query.ts';

/** A place in an answer; half-open, UTF-16 code units of the answer as received. */
export interface FoundPlace {
  readonly start: number;
  readonly end: number;
  readonly by: FoundBy;
}

/** An answer to look through. */
export interface SearchedAnswer {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** What must not be shown is not found either. */
  readonly hidden: readonly HiddenSpan[];
}

const KANA_ONLY = /^[ぁ-ゖー]+$/;

/** Where the query stands in an answer, in the order of the text. Places do not overlap: the first and longest is kept. */
export function findPlaces(query: SearchQuery, answer: SearchedAnswer, readings: Readings): FoundPlace[] {
  const places = [
    ...(query.ways.includes('text') ? asWritten(query, answer.text) : []),
    ...(query.ways.includes('base') ? inAnyForm(query, answer.tokens) : []),
    ...(query.ways.includes('reading') ? asRead(query, answer.tokens, readings) : []),
  ].filter(({ start, end }) => !answer.hidden.some((span) => start < span.end && span.start < end));
  const kept: FoundPlace[] = [];
  for (const place of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place);
  }
  return kept;
}

function asWritten(query: SearchQuery, text: string): FoundPlace[] {
  const folded = fold(text);
  const places: FoundPlace[] = [];
  for (let at = folded.text.indexOf(query.text); at >= 0; at = folded.text.indexOf(query.text, at + 1)) {
    const end = folded.ends[at + query.text.length - 1]!;
    places.push({ start: folded.starts[at]!, end, by: 'text' });
  }
  return places;
}

function inAnyForm({ lemmas }: SearchQuery, tokens: readonly Token[]): FoundPlace[] {
  return tokens.flatMap((first, from) => {
    const fits = lemmas.every((lemma, at) => {
      const token = tokens[from + at];
      return token !== undefined && foldKana(token.lemma) === lemma;
    });
    return fits
      ? [{ start: first.start, end: tokens[from + lemmas.length - 1]!.end, by: 'base' as const }]
      : [];
  });
}

/**
 * Words that are read as the query is: 居場所 for いばしょ, いばしょ for 居場所. A query with kanji looks at words in kana
 * alone, since two words in kanji that sound the same are two words.
 */
function asRead({ text, reading }: SearchQuery, tokens: readonly Token[], readings: Readings): FoundPlace[] {
  const anyWord = KANA_ONLY.test(text);
  return tokens.flatMap((first, from) => {
    let before = '';
    for (let at = from; at < tokens.length && before.length < reading.length; at++) {
      const token = tokens[at]!;
      if (!anyWord && !KANA_ONLY.test(foldKana(token.surface))) return [];
      if (before + readings(token.surface) === reading || before + readings(token.lemma) === reading)
        return [{ start: first.start, end: token.end, by: 'reading' as const }];
      before += readings(token.surface);
    }
    return [];
  });
}
