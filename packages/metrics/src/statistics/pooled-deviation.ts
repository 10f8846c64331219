import { mean } from './mean.ts';

/**
 * Standard deviation within two samples, divisor |x| + |y| − 2.
 * @param x  at least one number
 * @param y  at least one number, three in both together
 * @returns ≥ 0, in the unit of the values
 * @throws RangeError when a sample is empty or both hold fewer than three values
 */
export function pooledDeviation(x: readonly number[], y: readonly number[]): number {
  if (x.length + y.length < 3) throw new RangeError('a pooled deviation needs three values');
  const squares = [x, y].flatMap((sample) => {
    const centre = mean(sample);
    return sample.map((value) => (value - centre) ** 2);
  });
  return Math.sqrt(squares.reduce((a, b) => a + b, 0) / (squares.length - 2));
}
