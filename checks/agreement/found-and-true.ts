/** What was found against what is there: counts of things, not of texts. */
export interface FoundAndTrue {
  readonly found: number;
  readonly there: number;
  readonly both: number;
}

export interface Scores {
  /** Share of what is there that was found: 0..1; 1 where nothing is there. */
  readonly recall: number;
  /** Share of what was found that is there: 0..1; 1 where nothing was found. */
  readonly precision: number;
  /** Harmonic mean of the two: 0..1. */
  readonly f1: number;
}

/** Recall, precision and F1 of counts; sum the counts first for micro averages. */
export function scores({ found, there, both }: FoundAndTrue): Scores {
  const recall = there === 0 ? 1 : both / there;
  const precision = found === 0 ? 1 : both / found;
  return {
    recall,
    precision,
    f1: recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision),
  };
}

/** Counts over several kinds together. */
export function together(counts: Iterable<FoundAndTrue>): FoundAndTrue {
  const sum = { found: 0, there: 0, both: 0 };
  for (const each of counts) {
    sum.found += each.found;
    sum.there += each.there;
    sum.both += each.both;
  }
  return sum;
}
