import type { Reach } from './atom.ts';
import type { CodingDocument, CodingToken } from './coding-document.ts';

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
  documents: readonly CodingDocument[],
  words: readonly string[],
  inOrder: boolean,
  reach: Reach,
): number[] {
  const counts = documents.map(() => 0);
  if (!reach) return counts;
  const hits = documents.flatMap((document, unit) => hitsOf(document, unit, new Set(words)));
  // The last starting place counts hits of all units, as the program does.
  for (let from = 0; from <= hits.length - words.length; from++) {
    const first = hits[from]!;
    if (hits[from + 1]?.word === first.word || (inOrder && first.word !== words[0])) continue;
    if (completes(hits, from, words, inOrder, reach)) counts[first.unit]!++;
  }
  return counts;
}

/** Tokens that are one of the words, if the unit holds them all. */
function hitsOf({ sentences }: CodingDocument, unit: number, words: ReadonlySet<string>): Hit[] {
  const tokens = sentences.flatMap((sentence, at) => sentence.map((token) => ({ token, sentence: at })));
  const hits = tokens.flatMap(({ token, sentence }, position) =>
    isOneOf(token, words) ? [{ unit, sentence, position, word: token.base }] : [],
  );
  return new Set(hits.map(({ word }) => word)).size === words.size ? hits : [];
}

const isOneOf = ({ base, named }: CodingToken, words: ReadonlySet<string>): boolean =>
  named && words.has(base);

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
