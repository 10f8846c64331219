/** In how many documents each term stands. */
export interface DocumentFrequency {
  readonly documents: number;
  readonly of: ReadonlyMap<string, number>;
}

/** @param documents  terms of each, repetitions ignored; read once, so that they need not be kept */
export function documentFrequency(documents: Iterable<readonly string[]>): DocumentFrequency {
  const counts = new Map<string, number>();
  let read = 0;
  for (const terms of documents) {
    read++;
    for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return { documents: read, of: counts };
}
