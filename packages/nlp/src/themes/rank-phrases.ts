import type { LabelSource } from './label-source.ts';
import { peopleBy } from './people-by.ts';
import { readablePhrases, type ReadablePhrase } from './readable-phrases.ts';

/** A readable phrase and how well it speaks for a theme. */
export interface RankedPhrase {
  readonly text: string;
  /** Its strongest characteristic word. */
  readonly main: string;
  readonly score: number;
}

/** Units that are read for phrases: enough to find what many say, however large the theme. */
const NEAREST = 2000;
const HEADWORDS = 8;
/** A label holds one of this many strongest words, or it speaks of something else. */
const STRONGEST = 3;
const BUILT = { clause: 1.25, nouns: 1, compound: 0.6 } as const;
/** From this length on a phrase is slower to read. */
const EASY = 12;

/**
 * Readable phrases of a theme's units, the most telling first: made of characteristic words that many people say together.
 * @param minimumPeople  so many people of the theme say each word of a phrase, stop words too, and all its content words in one
 *   unit: it is nobody's own sentence, nor that of a few
 */
export function rankPhrases({ units: all, keywords }: LabelSource, minimumPeople: number): RankedPhrase[] {
  const units = all.slice(0, NEAREST);
  const heads = keywords.slice(0, HEADWORDS);
  const strongest = new Set(heads.slice(0, STRONGEST).map(({ term }) => term));
  const strength = new Map(heads.map(({ term, score }) => [term, Math.sqrt(score / heads[0]!.score)]));
  const people = peopleBy(units, ({ words }) => words.flatMap(({ token }) => token?.lemma ?? []));
  const found = units.map(({ personKey, words }) => ({
    personKey,
    phrases: words.some(({ term }) => term !== null && strength.has(term)) ? readablePhrases(words) : [],
  }));
  const phrases = new Map(
    found
      .flatMap((unit) => unit.phrases)
      .sort((x, y) => BUILT[x.kind] - BUILT[y.kind])
      .map((phrase) => [phrase.text, phrase] as const),
  );
  const users = peopleBy(found, (unit) => unit.phrases.map(({ text }) => text));
  const together = togetherIn(units);
  return [...phrases.values()]
    .filter(({ words }) => words.every((word) => (people.get(word) ?? 0) >= minimumPeople))
    .flatMap((phrase) => {
      const own = [...new Set(phrase.terms)].filter((term) => strength.has(term));
      const shared = together(phrase.terms);
      if (own.length === 0 || shared < minimumPeople) return [];
      if (!own.some((term) => strongest.has(term))) return [];
      const carried = own.reduce((sum, term) => sum + strength.get(term)!, 0);
      const main = own.reduce((x, y) => (strength.get(y)! > strength.get(x)! ? y : x));
      const score =
        carried *
        (Math.log(1 + shared) + 0.5 * Math.log(users.get(phrase.text)!)) *
        BUILT[phrase.kind] *
        ease(phrase);
      return [{ text: phrase.text, main, score }];
    })
    .sort((x, y) => y.score - x.score || (x.text < y.text ? -1 : 1));
}

const ease = ({ text }: ReadablePhrase): number =>
  text.length <= EASY ? 1 : 1 - (text.length - EASY) * 0.04;

/** How many people have a unit that holds all of some terms. */
function togetherIn(units: LabelSource['units']): (terms: readonly string[]) => number {
  const places = new Map<string, Set<number>>();
  units.forEach(({ words }, at) => {
    for (const { term } of words)
      if (term !== null) places.set(term, (places.get(term) ?? new Set<number>()).add(at));
  });
  const known = new Map<string, number>();
  return (terms) => {
    const key = [...new Set(terms)].sort().join('\n');
    const before = known.get(key);
    if (before !== undefined) return before;
    const [first, ...rest] = key
      .split('\n')
      .map((term) => places.get(term)!)
      .sort((x, y) => x.size - y.size);
    const all = [...first!].filter((at) => rest.every((other) => other.has(at)));
    const count = new Set(all.map((at) => units[at]!.personKey)).size;
    known.set(key, count);
    return count;
  };
}
