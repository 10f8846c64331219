/** A word that may be part of a longer term. */
export interface TermPart {
  readonly word: string;
  readonly mayBegin: boolean;
  readonly mayEnd: boolean;
}

/** A sequence of words that people write as one term. */
export interface RankedTerm {
  readonly words: readonly string[];
  /** People who wrote it, be it inside of a longer term. */
  readonly people: number;
  /** Those of them who wrote it outside of any longer term. */
  readonly alone: number;
  /** Longer terms that hold it. */
  readonly within: number;
  /** C-value, > 0. */
  readonly score: number;
}

/** No term of more words is looked for: longer runs are headings and lists. */
const LONGEST = 8;
const BETWEEN = '\u0000';

interface Place {
  readonly person: number;
  readonly run: number;
  readonly from: number;
}
type Places = Map<string, Place[]>;

/**
 * C-value of sequences of two words or more: how much a sequence is a term of its own. A sequence that stands inside of
 * longer terms loses the mean number of people who write those. Counted by people: who writes a term often, writes it once.
 *
 * log2|a| · f(a), and for a nested sequence log2|a| · (f(a) − t(a) / c(a)): |a| words, f(a) people, c(a) longer terms,
 * t(a) people who write these, each without those who write it only inside of a still longer one.
 * @param runs  of each person, the stretches of text that may hold terms
 * @param minimumPeople  integer ≥ 1: f(a) − t(a) / c(a) of a term is at least this
 * @returns highest score first, ties in the order of the words
 * @source Frantzi, Ananiadou & Mima (2000), Int. J. on Digital Libraries 3(2), 115–130, doi:10.1007/s007999900023, with
 *         people for occurrences
 */
export function cValues(
  runs: readonly (readonly (readonly TermPart[])[])[],
  minimumPeople: number,
): RankedTerm[] {
  const terms: RankedTerm[] = [];
  // End of the terms found so far that begin at a place: what they cover is nested.
  const covered = runs.map((own) => own.map((run) => new Uint8Array(run.length)));
  const above = new Map<string, { people: number; terms: number }>();
  for (let length = LONGEST; length >= 2; length--) {
    const found = [...placesOf(runs, length)].flatMap(([key, places]) => {
      const people = peopleOf(places);
      const longer = above.get(key);
      const left = people - (longer ? longer.people / longer.terms : 0);
      return left < minimumPeople ? [] : [{ key, places, people, longer, left }];
    });
    for (const { key, places, people, longer, left } of found) {
      const words = key.split(BETWEEN);
      const alone = peopleOf(places.filter((place) => !isCovered(covered, place, length)));
      terms.push({ words, people, alone, within: longer?.terms ?? 0, score: Math.log2(length) * left });
      for (const part of partsOf(words)) {
        const held = above.get(part) ?? { people: 0, terms: 0 };
        above.set(part, { people: held.people + alone, terms: held.terms + 1 });
      }
    }
    for (const { places } of found)
      for (const { person, run, from } of places) {
        const ends = covered[person]![run]!;
        ends[from] = Math.max(ends[from]!, length);
      }
  }
  return terms.toSorted((a, b) => b.score - a.score || (a.words.join() < b.words.join() ? -1 : 1));
}

function placesOf(runs: Parameters<typeof cValues>[0], length: number): Places {
  const places: Places = new Map();
  for (const [person, own] of runs.entries())
    for (const [run, parts] of own.entries())
      for (let from = 0; from + length <= parts.length; from++) {
        if (!parts[from]!.mayBegin || !parts[from + length - 1]!.mayEnd) continue;
        const key = parts
          .slice(from, from + length)
          .map(({ word }) => word)
          .join(BETWEEN);
        const place = { person, run, from };
        const alike = places.get(key);
        if (alike) alike.push(place);
        else places.set(key, [place]);
      }
  return places;
}

const peopleOf = (places: readonly Place[]): number => new Set(places.map(({ person }) => person)).size;

/** Does a longer term hold this place? */
function isCovered(
  covered: readonly (readonly Uint8Array[])[],
  { person, run, from }: Place,
  length: number,
): boolean {
  const lengths = covered[person]![run]!;
  for (let begin = Math.max(0, from - LONGEST); begin <= from; begin++)
    if (begin + lengths[begin]! >= from + length && lengths[begin]! > length) return true;
  return false;
}

/** Shorter sequences inside of one, each once. */
function partsOf(words: readonly string[]): Set<string> {
  const parts = new Set<string>();
  for (let length = 2; length < words.length; length++)
    for (let from = 0; from + length <= words.length; from++)
      parts.add(words.slice(from, from + length).join(BETWEEN));
  return parts;
}
