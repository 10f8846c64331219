import type { UnitWord } from '../words/unit-words.ts';
import { LONGEST_LABEL, nounPhrases } from './phrases.ts';
import { peopleBy } from './people-by.ts';

/** What a label is made from. */
export interface LabelSource {
  readonly units: readonly { readonly personKey: string; readonly words: readonly UnitWord[] }[];
  /** Characteristic words, strongest first, with their strength (> 0). */
  readonly keywords: readonly { readonly term: string; readonly score: number }[];
}

/** A phrase must be used by this share of the theme's people to speak for it. */
const PHRASE_SHARE = 0.06;
const HEADWORDS = 8;

/**
 * A name for a theme from its own words: a noun phrase that its people really use (「仲間と一緒に学ぶ場」), or else two of its
 * strongest words (「休みやすさ・相談できる人」), in the order in which they mostly stand in the units.
 * @param minimumPeople  every phrase and word of a label is used by at least this many people of the theme
 * @param taken          labels that are given already
 * @returns at least two content words, at most 20 characters; undefined when the theme has no two usable words
 */
export function themeLabel(
  source: LabelSource,
  minimumPeople: number,
  taken: ReadonlySet<string>,
): string | undefined {
  const strength = new Map(source.keywords.slice(0, HEADWORDS).map(({ term, score }) => [term, score]));
  return [...phraseLabels(source, strength, minimumPeople), ...pairLabels(source, minimumPeople)].find(
    (label) => !taken.has(label),
  );
}

function phraseLabels(
  source: LabelSource,
  strength: ReadonlyMap<string, number>,
  minimumPeople: number,
): string[] {
  const people = peopleBy(source.units, ({ words }) => nounPhrases(words).map(({ text }) => text));
  const all = new Set(source.units.map(({ personKey }) => personKey)).size;
  const fewest = Math.max(minimumPeople, Math.ceil(all * PHRASE_SHARE));
  const terms = new Map(
    source.units.flatMap(({ words }) => nounPhrases(words)).map((phrase) => [phrase.text, phrase.terms]),
  );
  return [...people]
    .map(([text, users]) => {
      const own = [...new Set(terms.get(text) ?? [])];
      const carried = own.reduce((sum, term) => sum + (strength.get(term) ?? 0), 0);
      return { text, users, words: own.length, score: carried * Math.log(1 + users) };
    })
    .filter(({ users, words, score }) => users >= fewest && words >= 2 && score > 0)
    .sort((x, y) => y.score - x.score || (x.text < y.text ? -1 : 1))
    .map(({ text }) => text);
}

/** Pairs of the strongest words, the strongest pair first. */
function pairLabels({ units, keywords }: LabelSource, minimumPeople: number): string[] {
  const shown = keywords
    .slice(0, HEADWORDS)
    .map(({ term }) => ({ term, text: compoundFor(term, units, minimumPeople) }));
  const pairs = shown.flatMap((x, i) => shown.slice(i + 1).map((y, j) => ({ x, y, rank: 2 * i + j })));
  return pairs
    .sort((p, q) => p.rank - q.rank)
    .filter(({ x, y }) => !x.text.includes(y.text) && !y.text.includes(x.text))
    .map(({ x, y }) =>
      standsBefore(y.term, x.term, units) ? `${y.text}・${x.text}` : `${x.text}・${y.text}`,
    )
    .filter((label) => label.length <= LONGEST_LABEL);
}

/** The compound in which a word mostly stands (「相談員」 for 相談), when most of its people use that; else the word. */
function compoundFor(term: string, units: LabelSource['units'], minimumPeople: number): string {
  const whole = (words: readonly UnitWord[]) =>
    nounPhrases(words).filter(
      ({ terms, text }) => terms.length === 1 && terms[0] === term && text.startsWith(term),
    );
  const users = new Set(
    units.filter(({ words }) => words.some((word) => word.term === term)).map((unit) => unit.personKey),
  );
  const people = peopleBy(units, ({ words }) => whole(words).map(({ text }) => text));
  const [best] = [...people].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
  return best && best[1] >= minimumPeople && best[1] * 2 > users.size ? best[0] : term;
}

/** Does `x` stand before `y` in most units that hold both? */
function standsBefore(x: string, y: string, units: LabelSource['units']): boolean {
  let balance = 0;
  for (const { words } of units) {
    const [at, other] = [
      words.findIndex(({ term }) => term === x),
      words.findIndex(({ term }) => term === y),
    ];
    if (at >= 0 && other >= 0) balance += Math.sign(other - at);
  }
  return balance > 0;
}
