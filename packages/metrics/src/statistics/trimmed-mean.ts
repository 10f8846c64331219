import { mean } from './mean.ts';

/**
 * Mean without the outermost values of each side.
 * @param values  at least one number; the result has their unit
 * @param share   share left out at each side, 0 ≤ share < 0.5; whole values only, rounded down
 * @throws RangeError when there is no value or the share is outside its range
 * @checked ../shared/reference/median_nps.json, from R 4.2 `mean(trim = 0.2)`
 */
export function trimmedMean(values: readonly number[], share: number): number {
  if (!(share >= 0 && share < 0.5)) throw new RangeError('a share below one half is left out');
  const out = Math.floor(values.length * share);
  return mean(values.toSorted((a, b) => a - b).slice(out, values.length - out));
}
