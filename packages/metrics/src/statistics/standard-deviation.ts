import { mean } from './mean.ts';

/**
 * Sample standard deviation, divisor n − 1.
 * @param values  at least two numbers
 * @returns ≥ 0, in the unit of the values
 * @throws RangeError when there are fewer than two
 */
export function standardDeviation(values: readonly number[]): number {
  if (values.length < 2) throw new RangeError('a standard deviation needs two values');
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}
