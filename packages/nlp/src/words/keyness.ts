import { logLikelihood } from './log-likelihood.ts';

/** How much more often a term is used in the target than elsewhere. */
export interface Keyword {
  readonly term: string;
  /** Signed log-likelihood by documents; above 0 = more often in the target. */
  readonly score: number;
  /** Documents of the target with the term. */
  readonly documents: number;
}

/**
 * Terms that are characteristic of the target documents against the others, strongest first.
 * @param target     terms of each document, repetitions ignored
 * @param reference  the documents it is compared with
 * @returns terms with a score above 0; ties in the order of the terms; [] when either side has no document
 */
export function keyness(
  target: readonly (readonly string[])[],
  reference: readonly (readonly string[])[],
): Keyword[] {
  if (target.length === 0 || reference.length === 0) return [];
  const inTarget = documentFrequency(target);
  const inReference = documentFrequency(reference);
  const [c, d] = [target.length, reference.length];
  return [...inTarget]
    .map(([term, a]) => ({
      term,
      documents: a,
      score: logLikelihood({ a, b: inReference.get(term) ?? 0, c, d }),
    }))
    .filter(({ score }) => score > 0)
    .sort((x, y) => y.score - x.score || (x.term < y.term ? -1 : 1));
}

function documentFrequency(documents: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const terms of documents)
    for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
