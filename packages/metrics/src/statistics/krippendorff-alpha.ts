/** Difference between two values of the scale: 0 alike, 1 another name, or the square of their distance. */
export type Metric = 'nominal' | 'ordinal' | 'interval';

/**
 * Krippendorff's alpha: agreement of any number of raters beyond chance, missing ratings allowed.
 * @param ratings  one row a rater, one column a unit; null = not rated
 * @param metric   scale of the ratings
 * @returns at most 1, 1 = always agreed, 0 = as chance would, may be below 0; null when no unit was rated twice or
 *          all ratings are the same
 * @throws RangeError when rows differ in length
 * @source Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, repository.upenn.edu/asc_papers/43
 * @checked ../shared/reference/krippendorff.json, and the paper's example (.743, .815, .849)
 */
export function krippendorffAlpha(
  ratings: readonly (readonly (number | null)[])[],
  metric: Metric,
): number | null {
  const units = unitsOf(ratings);
  const values = [...new Set(units.flat())].toSorted((a, b) => a - b);
  const totals = values.map((value) => units.flat().filter((each) => each === value).length);
  const all = totals.reduce((a, b) => a + b, 0);
  const place = new Map(values.map((value, at) => [value, at]));
  const apart = (one: number, other: number): number =>
    squareDistance(values, totals, metric, place.get(one) as number, place.get(other) as number);
  let found = 0;
  for (const unit of units)
    for (const one of unit) for (const other of unit) found += apart(one, other) / (unit.length - 1);
  let expected = 0;
  for (const [i, one] of values.entries())
    for (const [j, other] of values.entries())
      expected += (totals[i] as number) * (totals[j] as number) * apart(one, other);
  return expected === 0 ? null : 1 - ((all - 1) * found) / expected;
}

// Ratings of each unit that has at least two.
function unitsOf(ratings: readonly (readonly (number | null)[])[]): number[][] {
  const width = ratings[0]?.length ?? 0;
  if (ratings.some((row) => row.length !== width)) throw new RangeError('rows are equally long');
  return Array.from({ length: width }, (_, unit) =>
    ratings.map((row) => row[unit] ?? null).filter((rating) => rating !== null),
  ).filter((unit) => unit.length > 1);
}

function squareDistance(
  values: readonly number[],
  totals: readonly number[],
  metric: Metric,
  i: number,
  j: number,
): number {
  if (i === j) return 0;
  if (metric === 'nominal') return 1;
  if (metric === 'interval') return ((values[i] as number) - (values[j] as number)) ** 2;
  const [low, high] = [Math.min(i, j), Math.max(i, j)];
  const between = totals.slice(low, high + 1).reduce((a, b) => a + b, 0);
  return (between - ((totals[low] as number) + (totals[high] as number)) / 2) ** 2;
}
