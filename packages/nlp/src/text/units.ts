import type { Token } from '../token.ts';
import { clauseEnds } from './clauses.ts';
import { sentenceEnds } from './sentences.ts';

/** A sentence or clause of a text; half-open, UTF-16 code units. */
export interface UnitSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts an opinion into the units that hold one thought: sentences, and clauses where two thoughts are joined by
 * 〜が、 〜けど、 〜ので、. Every character that is not white space is in exactly one unit; no token is cut; units are in the
 * order of the text and have no white space at their ends.
 * @param tokens  of this text, by tokenizeOpinion
 */
export function splitUnits(text: string, tokens: readonly Token[]): UnitSpan[] {
  const units: UnitSpan[] = [];
  let from = 0;
  let first = 0;
  for (const sentenceEnd of [...sentenceEnds(text), text.length]) {
    if (sentenceEnd <= from) continue;
    let last = first;
    let end = sentenceEnd;
    while (last < tokens.length && tokens[last]!.start < end) end = Math.max(end, tokens[last++]!.end);
    for (const clauseEnd of [...clauseEnds(tokens, first, last), end]) {
      const unit = trim(text, from, clauseEnd);
      if (unit) units.push(unit);
      from = clauseEnd;
    }
    first = last;
  }
  return units;
}

function trim(text: string, from: number, to: number): UnitSpan | undefined {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : undefined;
}
