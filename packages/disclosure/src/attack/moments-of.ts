import { quantileOfT } from './quantile-of-t.ts';
import { shownAt, type Row } from './read-tables.ts';

/** Half of the last digit of an estimate. */
export const HALF = 0.05 + 1e-9;
/** An end that is shown outwards lies up to so much further in. */
const OUTWARDS = 0.2 + 1e-9;
/** The quantile is an expansion. */
const SLACK = 0.0005;

/** What a row tells of the changes of so many people. */
export type Moments = {
  readonly n: number;
  /** Mean, within half of its last digit. */
  readonly mean: number;
  /** Sum of the squares of what the changes differ from that mean: from and to. */
  readonly squares: readonly [number, number];
};

/** Reads mean and interval of a row of changes; null where there is no mean. */
export function momentsOf(row: Row): Moments | null {
  const [n, mean, low, high] = ['n_paired', 'difference', 'low', 'high'].map((figure) =>
    shownAt(row, figure),
  );
  if (!n || n < 2 || mean == null) return null;
  if (low == null || high == null) return { n, mean, squares: [0, Infinity] };
  // The effect in standard deviations is not shown beside ends that are shown outwards.
  const inwards = shownAt(row, 'g') === null ? OUTWARDS : HALF;
  const scale = Math.sqrt(n) / quantileOfT(n - 1);
  const [least, most] = [Math.max(0, (high - low) / 2 - inwards) * scale, ((high - low) / 2 + HALF) * scale];
  return {
    n,
    mean,
    squares: [(n - 1) * least ** 2 * (1 - SLACK), (n - 1) * most ** 2 * (1 + SLACK) + n * HALF ** 2],
  };
}
