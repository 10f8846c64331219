import { RECORD, type WordRecords } from './word-records.ts';

/** Words by surface, with what the search needs of them side by side. */
export interface Homographs {
  /** Place in `entries`, by the trie's number of the surface. */
  readonly at: Int32Array;
  /** At a place: how many words, then for each its number, `left << 16 | right` context, and cost. */
  readonly entries: Int32Array;
}

/** Integers of one word in `entries`. */
export const ENTRY = 3;

/** Joins tid_map.dat (which words share a surface) with their contexts and costs. */
export function joinHomographs(map: Int32Array, words: WordRecords): Homographs {
  let surfaces = 0;
  let lastKey = -1;
  eachKey(map, (key) => {
    surfaces++;
    lastKey = key;
  });
  const at = new Int32Array(lastKey + 1);
  const entries = new Int32Array(surfaces + ENTRY * words.places.length);
  let to = 0;
  eachKey(map, (key, from, many) => {
    at[key] = to;
    entries[to++] = many;
    for (let i = from; i < from + many; i++) {
      const word = map[i]! / RECORD;
      entries[to++] = word;
      entries[to++] = (words.left[word]! << 16) | words.right[word]!;
      entries[to++] = words.cost[word]!;
    }
  });
  return { at, entries };
}

/** Words by class of character, from unk_map.dat: of each class from 0 how many, then their numbers. */
export function wordsByKey(map: Int32Array): Int32Array {
  const lists: number[][] = [];
  eachKey(map, (key, from, many) => {
    lists[key] = Array.from(map.subarray(from, from + many), (place) => place / RECORD);
  });
  return Int32Array.from(Array.from(lists, (list = []) => [list.length, ...list]).flat());
}

/** How many words a map holds. */
export function countWords(map: Int32Array): number {
  let words = 0;
  eachKey(map, (_key, _from, many) => (words += many));
  return words;
}

/** The maps hold: number of keys, then per key: key, how many, places of the records; zeros after the last. */
function eachKey(map: Int32Array, visit: (key: number, from: number, many: number) => void): void {
  for (let i = 1; i + 1 < map.length && map[i + 1] !== 0; i += 2 + map[i + 1]!)
    visit(map[i]!, i + 2, map[i + 1]!);
}
