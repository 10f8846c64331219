import type { DocumentFrequency } from './document-frequency.ts';
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
 * @param target  some of the documents
 * @param all     all of them, those of the target among them
 * @returns terms with a score above 0; ties in the order of the terms; [] when either side has no document
 */
export function keyness(target: DocumentFrequency, all: DocumentFrequency): Keyword[] {
  const c = target.documents;
  const d = all.documents - c;
  if (c === 0 || d === 0) return [];
  return [...target.of]
    .map(([term, a]) => ({
      term,
      documents: a,
      score: logLikelihood({ a, b: (all.of.get(term) ?? 0) - a, c, d }),
    }))
    .filter(({ score }) => score > 0)
    .sort((x, y) => y.score - x.score || (x.term < y.term ? -1 : 1));
}
