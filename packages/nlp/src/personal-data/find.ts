import type { Token } from '../token.ts';
import type { PersonalData } from './kinds.ts';
import { findNames } from './names.ts';
import { findOffices } from './offices.ts';
import { findByPattern } from './patterns.ts';
import { findPlaces } from './places.ts';

/**
 * Stretches of a text that may lead to a person: names, places, offices, phone, mail, addresses in the net, numbers,
 * days and ages. In the order of the text, without overlap. Honorifics are not part of a name; roles (ピアさん, 皆さん,
 * 当事者さん) are no names. A proposal for a person to check, not a promise: unusual names without さん are missed.
 * @param tokens  of this text, by tokenizeOpinion
 */
export function findPersonalData(text: string, tokens: readonly Token[]): PersonalData[] {
  const all = [
    ...findByPattern(text),
    ...findOffices(text, tokens),
    ...findNames(text, tokens),
    ...findPlaces(text, tokens),
  ];
  const taken = new Uint8Array(text.length);
  const kept = all.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}
