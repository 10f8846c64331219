import { effectiveSampleSize } from './effective-sample-size.ts';

/** People of one weight: how many, and how many of them said it. */
export type WeightedCount = { readonly weight: number; readonly successes: number; readonly n: number };
export type WeightedShare = {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly effective: number;
};

/**
 * Share of a weighted sample with Wilson's interval on its effective size.
 * @param counts  people by weight, weights above 0, at least one person
 * @param z       standard-normal quantile; 1.959964 = 95 %, two-sided
 * @returns fractions with 0 ≤ low ≤ share ≤ high ≤ 1, and the effective size of the sample
 * @throws RangeError when there is nobody, or more said it than there are
 * @source Franco, Little, Louis & Slud (2019), J. Surv. Stat. Methodol. 7(3), 334–364, doi:10.1093/jssam/smy019, with the
 *         effective size of Kish (1965)
 * @checked with equal weights against R's Wilson interval, by hand else, in weighted-share.test.ts
 * @coverage % at n = 5, 10, 24, 100: 97.5 · 97.3 · 96.5 · 96.5 (two kinds, 70 and 30 in 100, of shares of 5–95 %, weighted
 *          to 50 and 50)
 */
export function weightedShare(counts: readonly WeightedCount[], z = 1.959963984540054): WeightedShare {
  if (counts.some(({ successes, n }) => !(successes >= 0 && successes <= n)))
    throw new RangeError('not more than there are');
  const people = counts.filter(({ n }) => n > 0);
  const effective = effectiveSampleSize(
    people.flatMap(({ weight, n }) => Array.from({ length: n }, () => weight)),
  );
  const sum = (of: (count: WeightedCount) => number) => people.reduce((total, each) => total + of(each), 0);
  const share = Math.min(
    1,
    sum(({ weight, successes }) => weight * successes) / sum(({ weight, n }) => weight * n),
  );
  const square = (z * z) / effective;
  const centre = (share + square / 2) / (1 + square);
  const half = (Math.sqrt(square) * Math.sqrt(share * (1 - share) + square / 4)) / (1 + square);
  return {
    share,
    low: share === 0 ? 0 : Math.max(0, centre - half),
    high: share === 1 ? 1 : Math.min(1, centre + half),
    effective,
  };
}
