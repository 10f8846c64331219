import { midranks } from './midranks.ts';

/**
 * Cliff's delta: chance that a value of x is larger than one of y, minus the chance that it is smaller.
 * @param x  at least one number
 * @param y  at least one number
 * @returns −1..1, 0 = neither is larger; U of Mann–Whitney is (delta + 1)·|x|·|y|/2
 * @throws RangeError when a sample is empty
 * @source Cliff (1993), Psychol. Bull. 114(3), 494–509, doi:10.1037/0033-2909.114.3.494
 * @checked ../shared/reference/two_sample.json, computed in R 4.2
 */
export function cliffsDelta(x: readonly number[], y: readonly number[]): number {
  if (x.length === 0 || y.length === 0) throw new RangeError('a comparison needs two samples');
  const sum = midranks([...x, ...y])
    .slice(0, x.length)
    .reduce((a, b) => a + b, 0);
  const larger = sum - (x.length * (x.length + 1)) / 2;
  return (2 * larger) / (x.length * y.length) - 1;
}
