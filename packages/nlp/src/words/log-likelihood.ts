/**
 * Signed log-likelihood (G²) of a term in a target corpus against a reference corpus.
 * @param counts.a  documents with the term in the target, integer 0..c
 * @param counts.b  documents with the term in the reference, integer 0..d
 * @param counts.c  documents in the target, ≥ 1
 * @param counts.d  documents in the reference, ≥ 1
 * @returns G² ≥ 0 (no unit), negated when the term is rarer in the target; 0 = same rate in both.
 *          3.84 ≈ p 0.05 with one degree of freedom, before correction for many terms.
 * @throws RangeError when c or d < 1, or a is outside 0..c, or b outside 0..d
 * @example logLikelihood({ a: 12, b: 4, c: 1000, d: 2000 }) // 11.616
 * @source Two-cell form of Rayson & Garside (2000), doi:10.3115/1117729.1117730, after Dunning (1993),
 *         Computational Linguistics 19(1), 61–74. The papers count tokens; we count documents.
 */
export function logLikelihood(counts: { a: number; b: number; c: number; d: number }): number {
  const { a, b, c, d } = counts;
  if (!(c >= 1 && d >= 1)) throw new RangeError('a corpus needs at least one document');
  if (!(a >= 0 && a <= c && b >= 0 && b <= d))
    throw new RangeError('a term cannot be in more documents than there are');
  const share = (a + b) / (c + d);
  const part = (seen: number, documents: number) =>
    seen === 0 ? 0 : seen * Math.log(seen / (documents * share));
  const size = Math.max(0, 2 * (part(a, c) + part(b, d)));
  return a / c < b / d ? -size : size;
}
