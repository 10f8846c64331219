import { endsOfEffect } from './statistics/student-t.ts';

/** Half of the last digit of an effect. */
const HALF = 0.005 + 1e-9;
/** So many values of t are tried. */
const TRIED = 80;

/** An effect in standard deviations with its interval, as it is shown. */
export type Effect = { readonly g: number; readonly low: number; readonly high: number };

/**
 * What an effect and its interval leave for t, within a known span: all three are so many times the same unknown standard
 * error in standard deviations.
 */
export function tOfEffect(
  { g, low, high }: Effect,
  df: number,
  [from, to]: readonly [number, number],
): readonly [number, number] {
  if (!(to - from < Infinity) || to <= from) return [from, to];
  const step = (to - from) / TRIED;
  const fitting = Array.from({ length: TRIED + 1 }, (_, at) => from + at * step).filter((t) => {
    const [lower, upper] = endsOfEffect(t, df);
    const units = [spanOf(g, t), spanOf(low, lower), spanOf(high, upper)];
    return Math.max(0, ...units.map(([least]) => least)) <= Math.min(...units.map(([, most]) => most)) + 1e-9;
  });
  // What fits lies between two that were tried: none of them, and nothing is known.
  if (fitting.length === 0) return [from, to];
  return [Math.max(from, Math.min(...fitting) - step), Math.min(to, Math.max(...fitting) + step)];
}

/** Units by which `of` may have become a shown number. */
function spanOf(shown: number, of: number): readonly [number, number] {
  if (Math.abs(of) < 1e-6) return Math.abs(shown) <= HALF ? [0, Infinity] : [1, 0];
  const ends = [(shown - HALF) / of, (shown + HALF) / of];
  return [Math.min(...ends), Math.max(...ends)];
}
