import type { Reach } from './atom.ts';
import type { CodingCorpus } from './coding-corpus.ts';

interface Hit {
  readonly unit: number;
  readonly sentence: number;
  readonly position: number;
  readonly word: string;
}

/**
 * How often the words stand near each other in each unit, counted by starting places. The distance runs from word to
 * word, not from the first to the last.
 * @param inOrder  the words must come in this order (`seq`)
 * @returns one count a unit
 */
export function countNear(
  corpus: CodingCorpus,
  words: readonly string[],
  inOrder: boolean,
  reach: Reach,
): number[] {
  const counts = corpus.documents.map(() => 0);
  if (!reach) return counts;
  const hits = hitsOf(corpus, new Set(words));
  // The last starting place counts hits of all units, as the program does.
  for (let from = 0; from <= hits.length - words.length; from++) {
    const first = hits[from]!;
    if (hits[from + 1]?.word === first.word || (inOrder && first.word !== words[0])) continue;
    if (completes(hits, from, words, inOrder, reach)) counts[first.unit]!++;
  }
  return counts;
}

/** Tokens that are one of the words, in units that hold them all, in the order of the text. */
function hitsOf({ documents, placesOf }: CodingCorpus, words: ReadonlySet<string>): Hit[] {
  const places = [...words].flatMap((word) => placesOf(word).map((place) => ({ ...place, word })));
  const units = [...Map.groupBy(places, ({ unit }) => unit)].filter(
    ([, found]) => new Set(found.map(({ word }) => word)).size === words.size,
  );
  return units
    .toSorted(([a], [b]) => a - b)
    .flatMap(([unit, found]) => {
      const { sentences } = documents[unit]!;
      const sentenceOf = sentences.flatMap((sentence, at) => sentence.map(() => at));
      return found
        .toSorted((a, b) => a.position - b.position)
        .map((place) => ({ ...place, sentence: sentenceOf[place.position]! }));
    });
}

function completes(
  hits: readonly Hit[],
  from: number,
  words: readonly string[],
  inOrder: boolean,
  reach: NonNullable<Reach>,
): boolean {
  const first = hits[from]!;
  const counted = new Set([first.word]);
  let position = first.position;
  for (let at = from + 1; counted.size < words.length; at++) {
    const hit = hits[at];
    if (!hit || hit.unit !== first.unit || hit.position - position > reach.distance) return false;
    if (reach.sameSentence && hit.sentence !== first.sentence) return false;
    if (counted.has(hit.word) || (inOrder && hit.word !== words[counted.size])) continue;
    counted.add(hit.word);
    position = hit.position;
  }
  return true;
}
