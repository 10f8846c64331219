import { quantileType7 } from './quantile-type-7.ts';

/**
 * Median: the middle value, or the mean of both middle ones.
 * @param values  at least one number; the result has their unit
 * @throws RangeError when there is none
 */
export const median = (values: readonly number[]): number => quantileType7(values, 0.5);
