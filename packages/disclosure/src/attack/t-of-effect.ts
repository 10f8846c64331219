import { endOfEffect } from './statistics/student-t.ts';

/** Half of the last digit of an effect. */
const HALF = 0.005 + 1e-9;
/** Beyond these values of t nothing is told apart. */
const [SMALLEST, LARGEST] = [1e-3, 60] as const;

/** An effect in standard deviations with its interval, as it is shown; the effect is above zero. */
export type Effect = { readonly g: number; readonly low: number; readonly high: number };

/**
 * What an effect and its interval leave for t: all three are so many times the same unknown standard error, so that an end is
 * to the effect as its non-centrality is to t. Towards large t both ends near the effect.
 */
export function tOfEffect({ g, low, high }: Effect, df: number): readonly [low: number, high: number] {
  const [least, most] = [g - HALF, g + HALF];
  if (least <= 0) return [0, Infinity];
  const ofHigh = (t: number): number => -endOfEffect(t, df, 0.025) / t;
  const ofLow = (t: number): number => endOfEffect(t, df, 0.975) / t;
  const over = (end: number, isMost: boolean): number => end / (end > 0 === isMost ? least : most);
  return [
    Math.max(crossing(ofHigh, -over(high + HALF, true)), crossing(ofLow, over(low - HALF, false))) - 1e-4,
    Math.min(crossing(ofHigh, -over(high - HALF, false)), crossing(ofLow, over(low + HALF, true))) + 1e-4,
  ];
}

/** Where a growing function of t reaches a value; 0 where it does from the beginning, Infinity where never. */
function crossing(of: (t: number) => number, value: number): number {
  if (of(SMALLEST) >= value) return 0;
  if (of(LARGEST) <= value) return Infinity;
  let [from, to]: [number, number] = [SMALLEST, LARGEST];
  while (to - from > 1e-5) {
    const middle = (from + to) / 2;
    if (of(middle) < value) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}
