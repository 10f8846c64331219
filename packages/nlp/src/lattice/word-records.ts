/** Contexts, cost and place of the feature line of each word, by number. */
export interface WordRecords {
  readonly left: Int16Array;
  readonly right: Int16Array;
  readonly cost: Int16Array;
  readonly places: Int32Array;
}

/** Bytes of a word in tid.dat and unk.dat: left, right, cost (16 bit each), place of the features (32 bit). */
export const RECORD = 10;

/** Reads tid.dat or unk.dat; `count` words, since the files are padded with zeros. */
export function readRecords(file: Uint8Array, count: number): WordRecords {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const left = new Int16Array(count);
  const right = new Int16Array(count);
  const cost = new Int16Array(count);
  const places = new Int32Array(count);
  for (let word = 0, at = 0; word < count; word++, at += RECORD) {
    left[word] = view.getInt16(at, true);
    right[word] = view.getInt16(at + 2, true);
    cost[word] = view.getInt16(at + 4, true);
    places[word] = view.getInt32(at + 6, true);
  }
  return { left, right, cost, places };
}

/** The first word of each left context with its contexts: IPADIC gives a context to a part of speech. */
export function firstOfContexts({ left, right }: WordRecords): Int32Array {
  const seen = new Set<number>();
  const found: number[] = [];
  for (let word = 0; word < left.length; word++) {
    if (seen.has(left[word]!)) continue;
    seen.add(left[word]!);
    found.push(word, left[word]!, right[word]!);
  }
  return Int32Array.from(found);
}
