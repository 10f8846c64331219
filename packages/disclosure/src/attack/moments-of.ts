import { quantileOfT, tOfP } from './statistics/student-t.ts';
import { tOfEffect } from './t-of-effect.ts';

/** Half of the last digit of an estimate. */
export const HALF = 0.05 + 1e-9;
/** An end that is shown outwards lies up to so much further in. */
const OUTWARDS = 0.2 + 1e-9;

/** Points about which squares are taken, so far apart. */
const STEP = 0.5;

/** Points from the lowest to the highest, about which the squares of what others differ are tried. */
export function triedMiddles(points: readonly number[]): number[] {
  const [least, most] = [Math.min(...points), Math.max(...points)];
  return Array.from({ length: Math.floor((most - least) / STEP) + 1 }, (_, at) => least + at * STEP);
}

/** What a row shows of the mean change of so many people; null where it shows nothing. */
export type ShownMean = {
  readonly n: number | null;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Effect in standard deviations, with its interval. */
  readonly g: number | null;
  readonly g_low: number | null;
  readonly g_high: number | null;
  /** From and to, of the paired t test; null where it is of another. */
  readonly p: readonly [number, number] | null;
  /** Changes are whole points. */
  readonly isWhole: boolean;
};

/** What a row tells of the changes of so many people. */
export type Moments = {
  readonly n: number;
  /** Mean, within half of its last digit. */
  readonly mean: number;
  /** Sum of the squares of what the changes differ from that mean: from and to. */
  readonly squares: readonly [number, number];
};

/** Reads mean, interval, effect and p of changes; null where there is no mean. */
export function momentsOf(shown: ShownMean): Moments | null {
  const { n, mean } = shown;
  if (!n || n < 2 || mean === null) return null;
  const [least, most] = deviationsOf(shown, n, mean);
  // The mean itself lies within half of its last digit, and so much more are the squares about the shown one.
  return { n, mean, squares: [(n - 1) * least ** 2, (n - 1) * most ** 2 + n * HALF ** 2] };
}

/** Standard deviation of the changes: from and to. */
function deviationsOf({ low, high, g, g_low, g_high, p, isWhole }: ShownMean, n: number, mean: number) {
  const scale = Math.sqrt(n) / quantileOfT(n - 1);
  // The effect in standard deviations is not shown beside ends that are shown outwards.
  const inwards = g === null ? OUTWARDS : HALF;
  let [least, most] =
    low === null || high === null
      ? [0, Infinity]
      : [Math.max(0, (high - low) / 2 - inwards) * scale, ((high - low) / 2 + HALF) * scale];
  const sums = [n * Math.max(0, Math.abs(mean) - HALF), n * (Math.abs(mean) + HALF)] as const;
  const means = isWhole
    ? ([Math.ceil(sums[0]) / n, Math.floor(sums[1]) / n] as const)
    : ([sums[0] / n, sums[1] / n] as const);
  const narrow = ([from, to]: readonly [number, number]): void => {
    least = Math.max(least, (means[0] * Math.sqrt(n)) / to);
    most = Math.min(most, (means[1] * Math.sqrt(n)) / from);
  };
  if (p) narrow([tOfP(p[1], n - 1), tOfP(p[0], n - 1)]);
  if (g !== null && g_low !== null && g_high !== null && means[0] > 0) {
    const mirrored = mean < 0 ? { g: -g, low: -g_high, high: -g_low } : { g, low: g_low, high: g_high };
    narrow(tOfEffect(mirrored, n - 1));
  }
  return [least, most] as const;
}
