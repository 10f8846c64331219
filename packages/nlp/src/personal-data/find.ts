import type { Token } from '../token.ts';
import { findDates } from './dates.ts';
import { PERSONAL_KINDS, type PersonalData } from './kinds.ts';
import { findKanaOffices } from './kana-offices.ts';
import { findNames } from './names.ts';
import { findOffices } from './offices.ts';
import { findByPattern } from './patterns.ts';
import { findPlaces } from './places.ts';
import { findRare } from './rare.ts';
import { findRoles } from './roles.ts';

/**
 * Stretches of a text that may lead to a person: the kinds of PERSONAL_KINDS. In the order of the text, without overlap.
 * Honorifics are not part of a name; roles (ピアさん, 皆さん, 当事者さん) are no names. A proposal for a person to check, not a
 * promise: unusual names without さん are missed.
 * @param tokens  of this text, by tokenizeOpinion
 */
export function findPersonalData(text: string, tokens: readonly Token[]): PersonalData[] {
  const offices = longest([...findOffices(text, tokens), ...findKanaOffices(text, tokens)]);
  const all = [
    ...findByPattern(text),
    ...findDates(text),
    ...findRare(text),
    ...offices,
    ...findRoles(text, offices),
    ...findNames(text, tokens),
    ...findPlaces(text, tokens),
  ];
  const rank = (kind: PersonalData['kind']): number => PERSONAL_KINDS.indexOf(kind);
  const taken = new Uint8Array(text.length);
  const kept = all
    .toSorted((a, b) => rank(a.kind) - rank(b.kind) || b.end - b.start - (a.end - a.start))
    .filter(({ start, end }) => {
      if (taken.subarray(start, end).includes(1)) return false;
      taken.fill(1, start, end);
      return true;
    });
  return kept.sort((a, b) => a.start - b.start);
}

/** Spans without those that lie in a longer one of the same kind. */
const longest = (spans: readonly PersonalData[]): PersonalData[] =>
  spans.filter(
    (span) =>
      !spans.some(
        (other) =>
          other.start <= span.start &&
          span.end <= other.end &&
          other.end - other.start > span.end - span.start,
      ),
  );
