/** Two words used by the same people. */
export interface WordPair {
  readonly terms: readonly [string, string];
  /** People who used both. */
  readonly people: number;
  /** People who used both over people who used at least one, 0..1. */
  readonly jaccard: number;
}

/** Words with the people who used them, and the pairs among them. */
export interface WordNetwork {
  readonly terms: readonly { term: string; people: number }[];
  readonly pairs: readonly WordPair[];
}

/**
 * Words that the same people use. The person is the unit: a long answer, or many, makes no pair by itself.
 * @param usedBy         the words of each person, repetitions ignored
 * @param minimumPeople  who must have used a word, and both words of a pair, integer ≥ 1
 * @param minimumJaccard 0..1
 * @param most           pairs at most, the nearest ones
 * @returns words that stand in a pair, in the order of their characters; pairs nearest first, ties in that order
 */
export function cooccurrence(
  usedBy: readonly Iterable<string>[],
  { minimumPeople, minimumJaccard, most }: { minimumPeople: number; minimumJaccard: number; most: number },
): WordNetwork {
  const sets = usedBy.map((terms) => new Set(terms));
  const people = new Map<string, number>();
  for (const terms of sets) for (const term of terms) people.set(term, (people.get(term) ?? 0) + 1);
  const both = new Map<string, number>();
  for (const terms of sets) {
    const often = [...terms].filter((term) => people.get(term)! >= minimumPeople).toSorted();
    for (const [at, first] of often.entries())
      for (const second of often.slice(at + 1)) {
        const key = `${first}\u0000${second}`;
        both.set(key, (both.get(key) ?? 0) + 1);
      }
  }
  const pairs = [...both]
    .map(([key, count]): WordPair => {
      const [first = '', second = ''] = key.split('\u0000');
      return {
        terms: [first, second],
        people: count,
        jaccard: count / (people.get(first)! + people.get(second)! - count),
      };
    })
    .filter(({ people: both, jaccard }) => both >= minimumPeople && jaccard >= minimumJaccard)
    .toSorted((a, b) => b.jaccard - a.jaccard || (a.terms.join('\u0000') < b.terms.join('\u0000') ? -1 : 1))
    .slice(0, most);
  const named = new Set(pairs.flatMap(({ terms }) => terms));
  return {
    terms: [...named].toSorted().map((term) => ({ term, people: people.get(term)! })),
    pairs,
  };
}
