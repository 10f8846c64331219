import * as fc from 'fast-check';

/** A law of a statistic in words, and the check that holds it against a thousand made inputs. */
export type Laws = Readonly<Record<string, () => void>>;

const SETTINGS = { seed: 20230401, numRuns: 1000 };

export const law =
  <T>(inputs: fc.Arbitrary<T>, holds: (input: T) => boolean) =>
  (): void =>
    fc.assert(fc.property(inputs, holds), SETTINGS);

/** The statistic of a changed input is that of the input, after `back` where the change shows in it. */
export const same = <T, R>(
  of: (input: T) => R,
  inputs: fc.Arbitrary<T>,
  change: (input: T) => T,
  back: (found: R) => unknown = (found) => found,
  tolerance = 1e-9,
): (() => void) => law(inputs, (input) => near(back(of(change(input))), of(input), tolerance));

/** The order in which people are written down says nothing. */
export const anyOrder = <T, R>(
  of: (input: readonly T[]) => R,
  inputs: fc.Arbitrary<T[]>,
  tolerance = 1e-9,
): (() => void) =>
  law(fc.tuple(inputs, fc.nat()), ([input, seed]) => near(of(shuffled(input, seed)), of(input), tolerance));

/** Everybody twice. */
export const twice = <T>(input: readonly T[]): T[] => [...input, ...input];

/** Another order of the same values, by Fisher and Yates with a small generator. */
export function shuffled<T>(values: readonly T[], seed: number): T[] {
  const order = [...values];
  let state = (seed % 2147483646) + 1;
  for (let last = order.length - 1; last > 0; last -= 1) {
    state = (state * 48271) % 2147483647;
    const at = state % (last + 1);
    [order[last], order[at]] = [order[at] as T, order[last] as T];
  }
  return order;
}

/** Equal but for rounding, part by part; NaN is equal to nothing. */
export function near(found: unknown, wanted: unknown, tolerance = 1e-9): boolean {
  if (typeof found === 'number' && typeof wanted === 'number') {
    if (found === wanted) return true;
    return Math.abs(found - wanted) <= tolerance * Math.max(1, Math.abs(found), Math.abs(wanted));
  }
  if (typeof found !== 'object' || typeof wanted !== 'object' || found === null || wanted === null)
    return found === wanted;
  const [one, other] = [Object.entries(found), wanted as Record<string, unknown>];
  return (
    one.length === Object.keys(other).length && one.every(([key, part]) => near(part, other[key], tolerance))
  );
}

/** [low, high] of the mirrored question. */
export const mirrored = (found: readonly [number, number] | null): [number, number] | null =>
  found && [-found[1], -found[0]];
