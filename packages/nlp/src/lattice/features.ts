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

/**
 * What the dictionary says about its words by number, read when first asked for.
 * @param strings  MeCab's feature lines in UTF-8, each with a 0 behind it
 * @param places  where the line of a word begins
 */
export function featureReader(strings: Uint8Array, places: Int32Array): (word: number) => Features {
  const text = Buffer.from(strings.buffer, strings.byteOffset, strings.byteLength);
  const seen: (Features | undefined)[] = Array.from({ length: places.length });
  return (word) => {
    const start = places[word]!;
    return (seen[word] ??= parseFeatures(text.toString('utf8', start, text.indexOf(0, start))));
  };
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
