import { unitVector, type SparseVector } from './sparse-vector.ts';

/** Texts as vectors over their terms. */
export interface TermSpace {
  /** Term of each position, sorted. */
  readonly terms: readonly string[];
  readonly vectors: readonly SparseVector[];
}

/**
 * TF-IDF with sublinear term frequency (1 + ln tf) and smoothed idf (ln((1+n)/(1+df)) + 1), each text of unit length.
 * @param texts  terms of each text, repeated as often as they occur
 * @param bounds.fewest  a term counts from this many texts on
 * @param bounds.most    a term in more than this share of the texts does not count (0..1)
 * @source Salton & Buckley (1988), doi:10.1016/0306-4573(88)90021-0; smoothing as scikit-learn's TfidfVectorizer
 */
export function tfidf(
  texts: readonly (readonly string[])[],
  bounds: { fewest: number; most: number },
): TermSpace {
  const frequency = new Map<string, number>();
  for (const text of texts)
    for (const term of new Set(text)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const most = bounds.most * texts.length;
  const terms = [...frequency.keys()]
    .filter((term) => within(frequency.get(term)!, bounds.fewest, most))
    .sort();
  const position = new Map(terms.map((term, at) => [term, at]));
  const idf = terms.map((term) => Math.log((1 + texts.length) / (1 + frequency.get(term)!)) + 1);
  const vectors = texts.map((text) => {
    const counts = new Map<number, number>();
    for (const term of text) {
      const at = position.get(term);
      if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1);
    }
    return unitVector(new Map([...counts].map(([at, count]) => [at, (1 + Math.log(count)) * idf[at]!])));
  });
  return { terms, vectors };
}

const within = (count: number, fewest: number, most: number): boolean => count >= fewest && count <= most;
