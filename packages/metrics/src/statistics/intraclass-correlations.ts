import { fQuantile } from './f-quantile.ts';
import { fTails } from './f-tails.ts';
import { itemColumns, type ItemTable } from './item-columns.ts';
import { mean } from './mean.ts';

export type IntraclassCorrelation = {
  /** 1: each person other raters; 2: raters drawn at random; 3: these raters. k: mean of all raters. */
  readonly type: 'ICC1' | 'ICC2' | 'ICC3' | 'ICC1k' | 'ICC2k' | 'ICC3k';
  readonly icc: number;
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  /** One-sided, of no agreement beyond chance. */
  readonly p: number;
  readonly low: number;
  readonly high: number;
};

/**
 * The six intraclass correlations of Shrout and Fleiss, from the analysis of variance.
 * @param ratings  one row a person, one column a rater, nothing missing; at least two of each
 * @param level    confidence, 0..1 exclusive
 * @returns at most 1 (of raters who agree less than chance would have it, ICC2k and its limits, as in psych, may lie
 *          beyond their pole: read them only where ICC2 is above 0); all 1, with F infinite, when every rater says the same; null when people do not differ, or raters
 *          differ by the same amount for everybody
 * @throws RangeError when there are fewer than two people or raters
 * @source Shrout & Fleiss (1979), Psychol. Bull. 86(2), 420–428, doi:10.1037/0033-2909.86.2.420
 * @checked ../shared/reference/reliability.json, from R's psych 2.2 `ICC(lmer = FALSE)`
 * @coverage ICC1, % at n = 5, 10, 24, 100: 94.9 · 95.0 · 95.2 · 95.5 (normal ratings of n people by 3 raters,
 *          correlation 0.6)
 * @coverage ICC2, % at n = 5, 10, 24, 100: 94.5 · 96.1 · 94.6 · 93.3 (normal ratings of n people by 3 raters,
 *          correlation 0.6)
 * @coverage ICC3, % at n = 5, 10, 24, 100: 94.1 · 95.2 · 95.2 · 95.6 (normal ratings of n people by 3 raters,
 *          correlation 0.6)
 * @coverage ICC1k, % at n = 5, 10, 24, 100: 94.9 · 95.0 · 95.2 · 95.5 (normal ratings of n people by 3 raters,
 *          correlation 0.6)
 * @coverage ICC2k, % at n = 5, 10, 24, 100: 94.2 · 96.1 · 94.6 · 93.3 (normal ratings of n people by 3 raters,
 *          correlation 0.6)
 * @coverage ICC3k, % at n = 5, 10, 24, 100: 94.1 · 95.2 · 95.2 · 95.6 (normal ratings of n people by 3 raters,
 *          correlation 0.6)
 */
export function intraclassCorrelations(ratings: ItemTable, level = 0.95): IntraclassCorrelation[] | null {
  const n = ratings.length;
  const k = itemColumns(ratings).length;
  const { people, raters, error, within } = meanSquares(ratings);
  const df1 = n - 1;
  const [dfWithin, dfError] = [n * (k - 1), (n - 1) * (k - 1)];
  if (people > 0 && within <= 1e-14 * people) return fullAgreement(df1, dfWithin, dfError);
  if (people <= 0 || error <= 1e-14 * people || within <= 0) return null;
  const [f1, f3] = [people / within, people / error];
  const tail = (1 + level) / 2;
  const bounds = (f: number, df2: number): [number, number] => [
    f / fQuantile(tail, df1, df2),
    f * fQuantile(tail, df2, df1),
  ];
  const single = (f: number): number => (f - 1) / (f + k - 1);
  const averaged = (f: number): number => 1 - 1 / f;
  const icc2 = (people - error) / (people + (k - 1) * error + (k * (raters - error)) / n);
  const [low2, high2] = randomRaters();
  const stepUp = (r: number): number => (r * k) / (1 + r * (k - 1));
  const of = (
    type: IntraclassCorrelation['type'],
    icc: number,
    f: number,
    df2: number,
    [low, high]: readonly [number, number],
  ): IntraclassCorrelation => ({ type, icc, f, df1, df2, p: fTails(f, df1, df2).upper, low, high });
  const [first, third] = [bounds(f1, dfWithin), bounds(f3, dfError)];
  return [
    of('ICC1', single(f1), f1, dfWithin, [single(first[0]), single(first[1])]),
    of('ICC2', icc2, f3, dfError, [low2, high2]),
    of('ICC3', single(f3), f3, dfError, [single(third[0]), single(third[1])]),
    of('ICC1k', averaged(f1), f1, dfWithin, [averaged(first[0]), averaged(first[1])]),
    of('ICC2k', averagedOfRandom(), f3, dfError, [stepUp(low2), stepUp(high2)]),
    of('ICC3k', averaged(f3), f3, dfError, [averaged(third[0]), averaged(third[1])]),
  ];

  function averagedOfRandom(): number {
    const all = people + (raters - error) / n;
    return Math.abs(all) <= 1e-12 * people ? -Infinity : (people - error) / all;
  }

  // Satterthwaite's degrees of freedom for the mixture of both mean squares below ICC2.
  function randomRaters(): [number, number] {
    const fj = raters / error;
    const over = (k - 1) * (n - 1) * (k * icc2 * fj + n * (1 + (k - 1) * icc2) - k * icc2) ** 2;
    const under = (n - 1) * k ** 2 * icc2 ** 2 * fj ** 2 + (n * (1 + (k - 1) * icc2) - k * icc2) ** 2;
    const v = over / under;
    const upper = fQuantile(tail, n - 1, v);
    const lower = fQuantile(tail, v, n - 1);
    const mixed = k * raters + (k * n - k - n) * error;
    return [
      (n * (people - upper * error)) / (upper * mixed + n * people),
      (n * (lower * people - error)) / (mixed + n * lower * people),
    ];
  }
}

/** Nothing is left that raters could differ by: the limit of all six. */
function fullAgreement(df1: number, dfWithin: number, dfError: number): IntraclassCorrelation[] {
  const types = ['ICC1', 'ICC2', 'ICC3', 'ICC1k', 'ICC2k', 'ICC3k'] as const;
  return types.map((type) => {
    const df2 = type.startsWith('ICC1') ? dfWithin : dfError;
    return { type, icc: 1, f: Infinity, df1, df2, p: 0, low: 1, high: 1 };
  });
}

function meanSquares(ratings: ItemTable) {
  const n = ratings.length;
  const columns = itemColumns(ratings);
  const k = columns.length;
  const centre = mean(ratings.flat());
  const square = (values: readonly number[]): number => values.reduce((sum, x) => sum + (x - centre) ** 2, 0);
  const people = k * square(ratings.map((row) => mean(row)));
  const raters = n * square(columns.map((column) => mean(column)));
  const all = square(ratings.flat());
  return {
    people: people / (n - 1),
    raters: raters / (k - 1),
    error: (all - people - raters) / ((n - 1) * (k - 1)),
    within: (all - people) / (n * (k - 1)),
  };
}
