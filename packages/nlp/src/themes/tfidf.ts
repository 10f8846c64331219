import { packed, unitVector, type SparseVector } from './sparse-vector.ts';

/** Texts as vectors over their terms. */
export interface TermSpace {
  /** Term of each position, sorted. */
  readonly terms: readonly string[];
  readonly vectors: readonly SparseVector[];
}

/** What the terms of some texts weigh. */
export interface TermWeights {
  /** Term of each position, sorted. */
  readonly terms: readonly string[];
  /** One of the texts, or another, as a vector of unit length over the terms that count. */
  vectorOf(text: readonly string[]): SparseVector;
}

/** Vectors that are packed at a time. */
const PACKED = 10_000;

/**
 * TF-IDF with sublinear term frequency (1 + ln tf) and smoothed idf (ln((1+n)/(1+df)) + 1), each text of unit length.
 * @param texts  terms of each text, repeated as often as they occur; read twice, so that they need not be kept
 * @param bounds  for so many texts: `fewest`, a term counts from this many texts on; `most`, a term in more than this
 *   share of them does not count (0..1)
 * @source Salton & Buckley (1988), doi:10.1016/0306-4573(88)90021-0; smoothing as scikit-learn's TfidfVectorizer
 */
export function tfidf(
  texts: Iterable<readonly string[]>,
  bounds: (texts: number) => { fewest: number; most: number },
): TermSpace {
  const { terms, vectorOf } = termWeights(texts, bounds);
  const vectors: SparseVector[] = [];
  let loose: SparseVector[] = [];
  for (const text of texts) {
    loose.push(vectorOf(text));
    if (loose.length < PACKED) continue;
    for (const vector of packed(loose)) vectors.push(vector);
    loose = [];
  }
  for (const vector of packed(loose)) vectors.push(vector);
  return { terms, vectors };
}

/** As `tfidf`, for whoever needs the vectors one after the other only: of very many texts they fill the memory. */
export function termWeights(
  texts: Iterable<readonly string[]>,
  bounds: (texts: number) => { fewest: number; most: number },
): TermWeights {
  const frequency = new Map<string, number>();
  let count = 0;
  for (const text of texts) {
    count++;
    for (const term of new Set(text)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const { fewest, most } = bounds(count);
  const terms = [...frequency.keys()]
    .filter((term) => within(frequency.get(term)!, fewest, most * count))
    .sort();
  const position = new Map(terms.map((term, at) => [term, at]));
  const idf = terms.map((term) => Math.log((1 + count) / (1 + frequency.get(term)!)) + 1);
  return {
    terms,
    vectorOf(text) {
      const weights = new Map<number, number>();
      for (const term of text) {
        const at = position.get(term);
        if (at !== undefined) weights.set(at, (weights.get(at) ?? 0) + 1);
      }
      for (const [at, times] of weights) weights.set(at, (1 + Math.log(times)) * idf[at]!);
      return unitVector(weights);
    },
  };
}

const within = (count: number, fewest: number, most: number): boolean => count >= fewest && count <= most;
