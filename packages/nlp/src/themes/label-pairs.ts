import type { UnitWord } from '../words/unit-words.ts';
import type { LabelSource } from './label-source.ts';
import { peopleBy } from './people-by.ts';
import { LONGEST_LABEL } from './phrases.ts';
import { shareTogether, standsBefore, wordAsUsed } from './word-in-units.ts';

const HEADWORDS = 8;
/** How much less a pair says to a reader when it holds verbs or adjectives. */
const NOUN_AND_VERB = 0.85;
const TWO_VERBS = 0.5;
const FEWEST_JOINING = 2;

/**
 * Pairs of strong words that are said together, the most telling first; a pair without a noun is hard to read. Nouns that
 * people join themselves stay joined (「オンラインと対面」); verbs and adjectives stand as nouns (「体験談・書くこと」).
 */
export function pairLabels(
  { units, keywords }: LabelSource,
  minimumPeople: number,
): { text: string; main: string }[] {
  const kinds = kindsOf(units);
  const joined = peopleBy(units, ({ words }) => joinedNouns(words));
  const shown = keywords.slice(0, HEADWORDS).map((keyword) => {
    const text = wordAsUsed(keyword.term, units, minimumPeople);
    const kind = kinds.get(keyword.term);
    return { ...keyword, noun: kind === 'noun', text: text === keyword.term ? asNoun(text, kind) : text };
  });
  return shown
    .flatMap((x, i) => shown.slice(i + 1).map((y) => ({ x, y })))
    .filter(({ x, y }) => !x.text.includes(y.text) && !y.text.includes(x.text))
    .map(({ x, y }) => {
      const readable = x.noun && y.noun ? 1 : x.noun || y.noun ? NOUN_AND_VERB : TWO_VERBS;
      const strength = (x.score + y.score) * (1 + shareTogether(x.term, y.term, units)) * readable;
      const [first, second] = standsBefore(y.term, x.term, units) ? [y, x] : [x, y];
      const between = (joined.get(`${first.term}と${second.term}`) ?? 0) >= FEWEST_JOINING ? 'と' : '・';
      return { text: `${first.text}${between}${second.text}`, main: x.term, strength };
    })
    .filter(({ text }) => text.length <= LONGEST_LABEL)
    .sort((p, q) => q.strength - p.strength || (p.text < q.text ? -1 : 1));
}

type Kind = 'noun' | 'verb' | 'adjective' | 'quality';

/** What each content word is; a noun where it is one anywhere. */
function kindsOf(units: LabelSource['units']): Map<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const { words } of units) {
    for (const { term, role, token } of words) {
      if (term === null || kinds.get(term) === 'noun') continue;
      const inflected = token?.pos === '動詞' ? 'verb' : token?.pos === '形容詞' ? 'adjective' : 'quality';
      kinds.set(term, role === 'noun' ? 'noun' : inflected);
    }
  }
  return kinds;
}

/** 書く → 書くこと, 低い → 低さ. */
function asNoun(word: string, kind: Kind | undefined): string {
  if (kind === 'verb') return `${word}こと`;
  return kind === 'adjective' && word.endsWith('い') ? `${word.slice(0, -1)}さ` : word;
}

const joinedNouns = (words: readonly UnitWord[]): string[] =>
  words.flatMap(({ term, role }, at) => {
    const other = words[at + 2];
    const together = role === 'noun' && words[at + 1]?.surface === 'と' && other?.role === 'noun';
    return together && term !== null && other.term !== null ? [`${term}と${other.term}`] : [];
  });
