import { rounded } from '../rounded.ts';
import { mean } from '../statistics/mean.ts';

/** Between which values answers or scores lie, and how far two of them are apart. */
export type Ends = { readonly low: number; readonly high: number; readonly unit: number };

/**
 * Whether a mean, as it is shown, tells what everybody answered, as a number of people does (ADR 0024): all or all but one
 * are alike; or it stands so near an end of the scale that fewer than `fewest` can be anywhere else.
 * @param ends  null where the forms do not say: then the outermost values that there are
 */
export function tellsOfAll(values: readonly number[], ends: Ends | null, fewest: number): boolean {
  if (values.length === 0) return false;
  const most = Math.max(...[...Map.groupBy(values, (value) => value).values()].map((own) => own.length));
  if (most >= values.length - 1) return true;
  const { low, high, unit } = ends ?? { low: Math.min(...values), high: Math.max(...values), unit: 1 };
  const shown = rounded(mean(values), 1);
  const far = Math.min(shown - low, high - shown);
  // Whoever is not at the end is a unit away from it at least.
  const away = Math.floor(((far + HALF_TENTH) * values.length) / unit + SLACK);
  return far < HALF_TENTH || away < fewest;
}

const HALF_TENTH = 0.05;
const SLACK = 1e-9;

/** Ends of the difference of two values between such ends. */
export const endsOfChange = ({ low, high, unit }: Ends): Ends => ({
  low: low - high,
  high: high - low,
  unit,
});

/** The same of the grid of a score. */
export const endsOf = ({ low, range, unit }: Readonly<Record<'low' | 'range' | 'unit', number>>): Ends => ({
  low,
  high: low + range,
  unit,
});

/**
 * Whether a mean change tells what everybody answered, by itself or beside one of the two means that it is the difference of.
 * @param before  of the same people as `after`, or of others
 */
export const tellsOfEither = (
  before: readonly number[],
  after: readonly number[],
  ends: Ends | null,
  fewest: number,
): boolean => tellsOfAll(before, ends, fewest) || tellsOfAll(after, ends, fewest);

/** For the words of a trace. */
export const AT_AN_END =
  '平均から、ほとんどの人が同じ答えかいちばん端の答えだとわかるときは、その平均も、それを使う差も示しません。';
