import type { UnitWord } from '../words/unit-words.ts';
import { peopleBy } from './people-by.ts';
import { LONGEST_LABEL, nounPhrases } from './phrases.ts';
import { shareTogether, standsBefore, wordAsUsed } from './word-in-units.ts';

/** What a label is made from. */
export interface LabelSource {
  readonly units: readonly { readonly personKey: string; readonly words: readonly UnitWord[] }[];
  /** Characteristic words, strongest first, with their strength (> 0). */
  readonly keywords: readonly { readonly term: string; readonly score: number }[];
}

/** A phrase must be used by this share of the theme's people to speak for it, and hold one of its strongest words. */
const PHRASE_SHARE = 0.08;
const STRONGEST = 3;
const HEADWORDS = 8;
/** How much less a pair says to a reader when it holds verbs or adjectives. */
const NOUN_AND_VERB = 0.85;
const TWO_VERBS = 0.5;

/**
 * A name for a theme from its own words: a noun phrase that its people really use (「体験を話す場」), or else two of its
 * strongest words (「休憩・時間割」), in the order in which they mostly stand in the units.
 * @param minimumPeople  every phrase and word of a label is used by at least this many people of the theme
 * @param taken          labels that are given already
 * @returns at least two content words, at most 20 characters; undefined when the theme has no two usable words
 */
export function themeLabel(
  source: LabelSource,
  minimumPeople: number,
  taken: ReadonlySet<string>,
): string | undefined {
  return [...phraseLabels(source, minimumPeople), ...pairLabels(source, minimumPeople)].find(
    (label) => !taken.has(label),
  );
}

/** Phrases with two characteristic words or more, that carry most for most people first. */
function phraseLabels({ units, keywords }: LabelSource, minimumPeople: number): string[] {
  const strength = new Map(keywords.slice(0, HEADWORDS).map(({ term, score }) => [term, score]));
  const strongest = new Set(keywords.slice(0, STRONGEST).map(({ term }) => term));
  const phrases = units.map((unit) => ({ personKey: unit.personKey, phrases: nounPhrases(unit.words) }));
  const terms = new Map(
    phrases.flatMap((unit) => unit.phrases.map((phrase) => [phrase.text, phrase.terms] as const)),
  );
  const people = peopleBy(phrases, (unit) => unit.phrases.map(({ text }) => text));
  const everyone = new Set(units.map(({ personKey }) => personKey)).size;
  const fewest = Math.max(minimumPeople, everyone * PHRASE_SHARE);
  return [...people]
    .map(([text, users]) => {
      const own = [...new Set(terms.get(text) ?? [])].filter((term) => strength.has(term));
      const carried = own.reduce((sum, term) => sum + strength.get(term)!, 0);
      return { text, users, own, score: carried * Math.log(1 + users) };
    })
    .filter(({ users, own }) => users >= fewest && own.length >= 2 && own.some((term) => strongest.has(term)))
    .sort((x, y) => y.score - x.score || (x.text < y.text ? -1 : 1))
    .map(({ text }) => text);
}

/** Pairs of strong words that are said together, the most telling first; a pair without a noun is hard to read. */
function pairLabels({ units, keywords }: LabelSource, minimumPeople: number): string[] {
  const nouns = new Set(
    units.flatMap(({ words }) => words.flatMap(({ term, role }) => (role === 'noun' ? [term] : []))),
  );
  const shown = keywords.slice(0, HEADWORDS).map((keyword) => ({
    ...keyword,
    noun: nouns.has(keyword.term),
    text: wordAsUsed(keyword.term, units, minimumPeople),
  }));
  return shown
    .flatMap((x, i) => shown.slice(i + 1).map((y) => ({ x, y })))
    .filter(({ x, y }) => !x.text.includes(y.text) && !y.text.includes(x.text))
    .map(({ x, y }) => {
      const readable = x.noun && y.noun ? 1 : x.noun || y.noun ? NOUN_AND_VERB : TWO_VERBS;
      const strength = (x.score + y.score) * (1 + shareTogether(x.term, y.term, units)) * readable;
      const [first, second] = standsBefore(y.term, x.term, units) ? [y, x] : [x, y];
      return { label: `${first.text}・${second.text}`, strength };
    })
    .filter(({ label }) => label.length <= LONGEST_LABEL)
    .sort((p, q) => q.strength - p.strength || (p.label < q.label ? -1 : 1))
    .map(({ label }) => label);
}
