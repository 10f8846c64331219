/** People of one kind in the sample: how many, and their category in each dimension. */
export type RakedStratum = { readonly count: number; readonly categories: readonly string[] };

const ROUNDS = 1000;
const NEAR = 1e-10;

/**
 * Weights with which a sample has the shares of a population in every dimension at once: iterative proportional fitting
 * (raking). Of one dimension it is poststratification.
 * @param strata   people of the sample; each combination of categories once
 * @param targets  numbers of the population by category, one map a dimension, each above 0; only their shares count
 * @returns a weight a stratum, for each of its people, 1 on average over all people; null when nobody of the sample stands
 *          for a category, or the fit does not settle to 1e-10 of the sample
 * @throws RangeError when a stratum is empty or of a category without a number, or a number is not above 0
 * @source Deming & Stephan (1940), Ann. Math. Stat. 11(4), 427–444, doi:10.1214/aoms/1177731829
 * @checked against the same margins solved by Newton's method (SciPy 1.17) in rake.test.ts
 */
export function rake(
  strata: readonly RakedStratum[],
  targets: readonly ReadonlyMap<string, number>[],
): number[] | null {
  if (strata.some(({ count }) => !(count > 0))) throw new RangeError('somebody stands in every stratum');
  const total = strata.reduce((sum, { count }) => sum + count, 0);
  const wanted = targets.map((target) => {
    const all = [...target.values()].reduce((sum, number) => sum + number, 0);
    if ([...target.values()].some((number) => !(number > 0))) throw new RangeError('a number above 0');
    return new Map([...target].map(([category, number]) => [category, (number / all) * total]));
  });
  for (const { categories } of strata)
    if (wanted.some((target, at) => !target.has(categories[at] ?? '')))
      throw new RangeError('a number for every category');
  const isThere = (category: string, at: number) =>
    strata.some(({ categories }) => categories[at] === category);
  if (!wanted.every((target, at) => [...target.keys()].every((category) => isThere(category, at))))
    return null;
  const weights = strata.map(() => 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    let off = 0;
    for (const [at, target] of wanted.entries()) {
      const sums = new Map<string, number>();
      for (const [place, { count, categories }] of strata.entries()) {
        const category = categories[at] ?? '';
        sums.set(category, (sums.get(category) ?? 0) + count * (weights[place] ?? 0));
      }
      for (const [category, number] of target)
        off = Math.max(off, Math.abs((sums.get(category) ?? 0) - number));
      for (const [place, { categories }] of strata.entries()) {
        const category = categories[at] ?? '';
        weights[place] = (weights[place] ?? 0) * ((target.get(category) ?? 0) / (sums.get(category) ?? 1));
      }
    }
    if (off <= NEAR * total) return weights;
  }
  return null;
}
