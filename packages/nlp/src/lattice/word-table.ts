import { Buffer } from 'node:buffer';

/** What the dictionary says about a word; shared by all tokens of it. */
export interface Features {
  readonly pos: string;
  readonly posDetail: string;
  readonly conjugationType: string;
  readonly conjugationForm: string;
  /** '*' where the dictionary has none. */
  readonly lemma: string;
  /** '' where the dictionary has none. */
  readonly reading: string;
}

/** Words by number: contexts and cost in arrays, features read when first asked for. */
export interface WordTable {
  readonly count: number;
  readonly left: Int16Array;
  readonly right: Int16Array;
  readonly cost: Int16Array;
  features(word: number): Features;
}

/** Bytes of a word in tid.dat and unk.dat: left, right, cost (16 bit each), place of the features (32 bit). */
export const RECORD = 10;

/** Reads tid.dat or unk.dat with its features; `count` words, since the files are padded with zeros. */
export function readWordTable(records: Uint8Array, strings: Uint8Array, count: number): WordTable {
  const view = new DataView(records.buffer, records.byteOffset, records.byteLength);
  const text = Buffer.from(strings.buffer, strings.byteOffset, strings.byteLength);
  const left = new Int16Array(count);
  const right = new Int16Array(count);
  const cost = new Int16Array(count);
  const place = new Int32Array(count);
  for (let word = 0, at = 0; word < count; word++, at += RECORD) {
    left[word] = view.getInt16(at, true);
    right[word] = view.getInt16(at + 2, true);
    cost[word] = view.getInt16(at + 4, true);
    place[word] = view.getInt32(at + 6, true);
  }
  const seen: (Features | undefined)[] = Array.from({ length: count });
  const features = (word: number): Features => {
    const start = place[word]!;
    return (seen[word] ??= parseFeatures(text.toString('utf8', start, text.indexOf(0, start))));
  };
  return { count, left, right, cost, features };
}

function parseFeatures(line: string): Features {
  const [, pos = '*', d1 = '*', d2 = '*', d3 = '*', type = '*', form = '*', lemma = '*', reading = ''] =
    line.split(',');
  return {
    pos,
    posDetail: `${d1},${d2},${d3}`,
    conjugationType: type,
    conjugationForm: form,
    lemma,
    reading: reading === '*' ? '' : reading,
  };
}
